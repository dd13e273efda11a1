# Twee opdrachten zijn genoeg: make demo en make test. `make` laat zien wat er nog meer is.
.DEFAULT_GOAL := help
.PHONY: help demo fresh serve format check test

help:  ## wat u kunt vragen
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST)

demo:  ## zet de demo klaar en start de server op poort 8000
	@tools/demo

fresh:  ## zet de demo opnieuw klaar, zoals hij aan het begin was, en start de server
	@tools/demo --replace-demo

serve:  ## start de server zonder iets klaar te zetten
	@tools/serve

format:  ## zet de code in de vorm die check vraagt
	@tools/install dev
	@tools/format

check:  ## kijk of de code netjes is, zonder tests
	@tools/install dev
	@tools/check

test:  ## alle controles en alle tests
	@tools/test
