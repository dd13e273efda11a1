"""The method as data: work forms, programmes, domains, words. Knows no Django and no other room."""
