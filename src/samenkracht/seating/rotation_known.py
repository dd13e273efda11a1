"""Rotations that a long search found: groups, charts, rounds, sharing -> a word a round.

A letter is the chart of each group in turn, a point is a rest. Up to as many groups as charts
sharing makes no difference. Made by `benchmarks/seating/rotations.py`; do not edit.
"""

KNOWN: dict[tuple[int, int, int, bool], str] = {
    (1, 1, 1, True): "a",
    (1, 2, 2, True): "a b",
    (1, 3, 3, True): "a b c",
    (1, 4, 4, True): "a b d c",
    (1, 5, 5, True): "a b e c d",
    (1, 6, 6, True): "a b f c e d",
    (1, 7, 7, True): "a b g c f d e",
    (1, 8, 8, True): "a b h c g d f e",
    (1, 9, 9, True): "a b i c h d g e f",
    (1, 10, 10, True): "a b j c i d h e g f",
    (1, 11, 11, True): "a b k c j d i e h f g",
    (1, 12, 12, True): "a b l c k d j e i f h g",
    (2, 1, 1, True): "aa",
    (2, 1, 2, False): "a. .a",
    (2, 2, 2, True): "ab ba",
    (2, 3, 3, True): "ab bc ca",
    (2, 4, 4, True): "ab bc da cd",
    (2, 5, 5, True): "ab bc ea cd de",
    (2, 6, 6, True): "ab bc fa cd ef de",
    (2, 7, 7, True): "ab bc ga cd fg de ef",
    (2, 8, 8, True): "ab bc ha cd gh de fg ef",
    (2, 9, 9, True): "ab bc ia cd hi de gh ef fg",
    (2, 10, 10, True): "ab bc ja cd ij de hi ef gh fg",
    (2, 11, 11, True): "ab bc ka cd jk de ij ef hi fg gh",
    (2, 12, 12, True): "ab bc la cd kl de jk ef ij fg hi gh",
    (3, 1, 1, True): "aaa",
    (3, 1, 3, False): "a.. ..a .a.",
    (3, 2, 2, True): "abb baa",
    (3, 2, 3, False): "ab. b.a .ab",
    (3, 3, 3, True): "abc bca cab",
    (3, 4, 4, True): "abc bcd dab cda",
    (3, 5, 5, True): "dea bcd abc eab cde",
    (3, 6, 6, True): "def cde efa abc bcd fab",
    (3, 7, 7, True): "efg gab def cde abc fga bcd",
    (3, 8, 8, True): "efg def fgh hab cde abc gha bcd",
    (3, 9, 9, True): "bcd hia iab ghi efg def cde fgh abc",
    (3, 10, 10, True): "efg bcd fgh cde ija def hij ghi abc jab",
    (3, 11, 11, True): "hij fgh kab cde def jka ijk efg bcd abc ghi",
    (3, 12, 12, True): "hij bcd lab cde kla efg jkl def ijk abc fgh ghi",
    (4, 1, 1, True): "aaaa",
    (4, 1, 4, False): "a... ...a .a.. ..a.",
    (4, 2, 2, True): "abba baab",
    (4, 2, 4, False): "ab.. b..a .ab. ..ab",
    (4, 3, 3, True): "abca bcac cabb",
    (4, 3, 4, False): "abc. bc.a .abc c.ab",
    (4, 4, 4, True): "abcd bcda dabc cdab",
    (4, 5, 5, True): "deab bcde cdea abcd eabc",
    (4, 6, 6, True): "abcd bcde fabc cdef efab defa",
    (4, 7, 7, True): "gabc cdef fgab abcd bcde defg efga",
    (4, 8, 8, True): "bcde fgha cdef ghab abcd efgh defg habc",
    (4, 9, 9, True): "cdef defg iabc bcde hiab abcd ghia efgh fghi",
    (4, 10, 10, True): "ghij bcde fghi defg ijab cdef jabc hija abcd efgh",
    (4, 11, 11, True): "ijka fghi jkab hijk efgh cdef defg kabc ghij bcde abcd",
    (4, 12, 12, True): "cdef ghij fghi klab jkla bcde hijk defg labc ijkl efgh abcd",
    (5, 1, 1, True): "aaaaa",
    (5, 1, 5, False): "a.... ....a .a... ...a. ..a..",
    (5, 2, 2, True): "abbaa baabb",
    (5, 2, 5, False): "ab... b...a .ab.. ...ab ..ab.",
    (5, 3, 3, True): "abcab bcaca cabbc",
    (5, 3, 5, False): "ba.c. .cb.a cb.a. ..abc a.c.b",
    (5, 4, 4, True): "abcda bcdad dabcc cdabb",
    (5, 4, 5, False): "abcd. bcd.a .abcd d.abc cd.ab",
    (5, 5, 5, True): "abcde bcdea eabcd deabc cdeab",
    (5, 6, 6, True): "abcde bcdef fabcd cdefa efabc defab",
    (5, 7, 7, True): "bcdef fgabc gabcd defga cdefg efgab abcde",
    (5, 8, 8, True): "fghab efgha bcdef habcd abcde cdefg ghabc defgh",
    (5, 9, 9, True): "abcde bcdef hiabc iabcd defgh ghiab fghia cdefg efghi",
    (5, 10, 10, True): "ghija cdefg hijab bcdef jabcd efghi fghij ijabc defgh abcde",
    (5, 11, 11, True): "cdefg kabcd fghij jkabc defgh efghi hijka ghijk abcde bcdef ijkab",
    (5, 12, 12, True): "fghij labcd ghijk bcdef efghi klabc cdefg hijkl jklab ijkla defgh abcde",
    (6, 1, 1, True): "aaaaaa",
    (6, 1, 6, False): "a..... .....a .a.... ....a. ..a... ...a..",
    (6, 2, 2, True): "abbaab baabba",
    (6, 2, 6, False): "ab.... b....a .ab... ....ab ..ab.. ...ab.",
    (6, 3, 3, True): "abcabc bcacab cabbca",
    (6, 3, 6, False): "abc... bc...a .abc.. c...ab ..abc. ...abc",
    (6, 4, 4, True): "abcadd cdabbc dcbcab baddca",
    (6, 4, 6, False): "abcd.. bcd..a .abcd. cd..ab ..abcd d..abc",
    (6, 5, 5, True): "cbaeda aebdcd bcdaee edccab daebbc",
    (6, 5, 6, False): "abcde. bcde.a .abcde cde.ab e.abcd de.abc",
    (6, 6, 6, True): "abcdef bcdefa fabcde cdefab efabcd defabc",
    (6, 7, 7, True): "fgabcd bcdefg defgab cdefga gabcde abcdef efgabc",
    (6, 8, 8, True): "abcdef bcdefg habcde cdefgh ghabcd defgha fghabc efghab",
    (6, 9, 9, True): "abcdef hiabcd defghi cdefgh iabcde bcdefg fghiab ghiabc efghia",
    (6, 10, 10, True): "cdefgh ghijab bcdefg efghij fghija ijabcd defghi hijabc jabcde abcdef",
    (6, 11, 11, True): """
        kabcde hijkab ijkabc defghi cdefgh bcdefg ghijka jkabcd efghij abcdef fghijk
    """,
    (6, 12, 12, True): """
        defghi jklabc fghijk abcdef cdefgh ghijkl bcdefg hijkla labcde klabcd ijklab efghij
    """,
    (7, 1, 1, True): "aaaaaaa",
    (7, 1, 7, False): "a...... ......a .a..... .....a. ..a.... ....a.. ...a...",
    (7, 2, 2, True): "abbaabb baabbaa",
    (7, 2, 7, False): "ab..... b.....a .ab.... .....ab ..ab... ....ab. ...ab..",
    (7, 3, 3, True): "abcabcc bcacaba cabbcab",
    (7, 3, 7, False): "abc.... bc....a .abc... c....ab ..abc.. ....abc ...abc.",
    (7, 4, 4, True): "cabdabd abdbcac ddacbca bccaddb",
    (7, 4, 7, False): ".a..dbc b...cad ..dabc. dbc...a acbd... ..ac.db cd.ba..",
    (7, 5, 5, True): "dbebcaa cabcded acdeedb bdaabce eecdabc",
    (7, 5, 7, False): "bca.e.d d..aceb .e.cdba .db.ace abde..c eacb.d. c.edba.",
    (7, 6, 6, True): "abcdefc fabcdef bcdefaa efabcdb cdefabd defabce",
    (7, 6, 7, False): "ef.abcd bcdef.a abcdef. f.abcde cdef.ab def.abc .abcdef",
    (7, 7, 7, True): "efgabcd bcdefga abcdefg fgabcde cdefgab defgabc gabcdef",
    (7, 8, 8, True): "abcdefg bcdefgh habcdef cdefgha ghabcde defghab fghabcd efghabc",
    (7, 9, 9, True): "bchgedf eadifch afbdihg gdichea fbaecid dhefbgc igchabe cigadfb hefbgai",
    (7, 10, 10, True): """
        abcdefg bcdefgh efghija cdefghi ijabcde defghij hijabcd jabcdef ghijabc fghijab
    """,
    (7, 11, 11, True): """
        dijahcb kbcedgf cabdgfe jhikcba ecdfihg hfgiakj fdegjih gefhkji ajkbedc ighjbak bkacfed
    """,
    (7, 12, 12, True): """
        akcihgd bljkeci ghfejlb kfljgbh hgecfak jcgbidl edklbjf dabglic fehdakj ijahceg lidfkha
        cbiadfe
    """,
    (8, 1, 1, True): "aaaaaaaa",
    (8, 1, 8, False): "a....... .......a .a...... ......a. ..a..... .....a.. ...a.... ....a...",
    (8, 2, 2, True): "abbaabba baabbaab",
    (8, 2, 8, False): "ab...... b......a .ab..... ......ab ..ab.... .....ab. ...ab... ....ab..",
    (8, 3, 3, True): "abcabcca bcacabab cabbcabc",
    (8, 3, 8, False): "abc..... bc.....a .abc.... c.....ab ..abc... .....abc ...abc.. ....abc.",
    (8, 4, 4, True): "aaccbbdd bddbcaca cbadadbc dcbadcab",
    (8, 4, 8, False): "abcd.... bcd....a .abcd... cd....ab ..abcd.. d....abc ...abcd. ....abcd",
    (8, 5, 5, True): "ebabdcdc adeccbea bacdeabd dcdeaecb cebabdae",
    (8, 5, 8, False): "abcde... bcde...a .abcde.. cde...ab ..abcde. de...abc ...abcde e...abcd",
    (8, 6, 6, True): "cdefabbc abcdefde bcdefacd efabcdab defabcef fabcdefa",
    (8, 6, 8, False): "abcdef.. bcdef..a .abcdef. cdef..ab ..abcdef def..abc f..abcde ef..abcd",
    (8, 7, 7, True): "efgcabde ggdfeacb fefacgbd dbcbgfea caadbefg bcegfdac adbedcgf",
    (8, 7, 8, False): "abcdefg. bcdefg.a .abcdefg cdefg.ab g.abcdef defg.abc fg.abcde efg.abcd",
    (8, 8, 8, True): "abcdefgh bcdefgha habcdefg cdefghab ghabcdef defghabc fghabcde efghabcd",
    (8, 9, 9, True): """
        bcdefghi abcdefgh ghiabcde fghiabcd defghiab hiabcdef iabcdefg cdefghia efghiabc
    """,
    (8, 10, 10, True): """
        abcdefgh bcdefghi jabcdefg cdefghij ijabcdef defghija hijabcde efghijab ghijabcd
        fghijabc
    """,
    (8, 11, 11, True): """
        hkabfdgc iegjkfda cahfgjik jfbhciad bifadkje kcedagfh abdciehg fdkejbci dhjgeckb
        gjikbhef egcihabj
    """,
    (8, 12, 12, True): """
        ihgkefda aliefcjg fehdjgbc eckjlbhi bkfiglae hflbijcd kacldieb jdbchkgf gjeabdlh
        cbdgahkj diahkefl lgjfcaik
    """,
    (9, 1, 1, True): "aaaaaaaaa",
    (9, 1, 9, False): """
        a........ ........a .a....... .......a. ..a...... ......a.. ...a..... .....a...
        ....a....
    """,
    (9, 2, 2, True): "abbaabbaa baabbaabb",
    (9, 2, 9, False): """
        ab....... b.......a .ab...... .......ab ..ab..... ......ab. ...ab.... .....ab..
        ....ab...
    """,
    (9, 3, 3, True): "abcabccab bcacababc cabbcabca",
    (9, 3, 9, False): """
        abc...... bc......a .abc..... c......ab ..abc.... ......abc ...abc... .....abc.
        ....abc..
    """,
    (9, 4, 4, True): "abcddaccb dadccbbad bdaabcdbc ccbbadada",
    (9, 4, 9, False): """
        abcd..... bcd.....a .abcd.... cd.....ab ..abcd... d.....abc ...abcd.. .....abcd
        ....abcd.
    """,
    (9, 5, 5, True): "adeecbbcd dbacedcba eababcdec becddeaab ccdbaaede",
    (9, 5, 9, False): """
        c.da.e..b b.e.d.ac. d.be...ac .b.cad..e .c..ba.ed eac...db. a..decb.. .e...bcda
        .dabc.e..
    """,
    (9, 6, 6, True): "fcaeddafb dbdccbfae edcfafebd aabbecdef befdbacca cfeafebdc",
    (9, 6, 9, False): """
        ..eafcdb. ad.ec.bf. .fbd.ace. b.f.ed.ac ebdc.f..a fca.b.e.d c..f.eadb dec.ab..f
        .a.bd.fce
    """,
    (9, 7, 7, True): "fbabegacd eedgcdfba bdfcgecag aceffadgb cggdafbec dacebbgff gfbadcede",
    (9, 7, 9, False): """
        .bfeagcd. .fdacbe.g ce.gd.baf eag..dfbc gd..efacb b.adfc.ge dgbc.e.fa fcebgad..
        a.cfb.ged
    """,
    (9, 8, 8, True): """
        abcdefghg bcdefghac habcdefgb cdefghabf ghabcdefd defghabch fghabcdea efghabcde
    """,
    (9, 8, 9, False): """
        .edachbgf b.ghefcad hce.fadbg gahcde.fb adbfgch.e cgfb.daeh fhagb.edc dfceabgh.
        eb.dhgfca
    """,
    (9, 9, 9, True): """
        abcdefghi bcdefghia iabcdefgh fghiabcde hiabcdefg defghiabc cdefghiab ghiabcdef
        efghiabcd
    """,
    (9, 10, 10, True): """
        abcdefghi bcdefghij jabcdefgh cdefghija ijabcdefg defghijab hijabcdef efghijabc
        ghijabcde fghijabcd
    """,
    (9, 11, 11, True): """
        kabcdefgh efghijkab ijkabcdef hijkabcde defghijka fghijkabc jkabcdefg ghijkabcd
        bcdefghij cdefghijk abcdefghi
    """,
    (9, 12, 12, True): """
        bcdefghij ijklabcde fghijklab efghijkla klabcdefg ghijklabc labcdefgh cdefghijk
        abcdefghi defghijkl hijklabcd jklabcdef
    """,
    (10, 1, 1, True): "aaaaaaaaaa",
    (10, 1, 10, False): """
        a......... .........a .a........ ........a. ..a....... .......a.. ...a...... ......a...
        ....a..... .....a....
    """,
    (10, 2, 2, True): "abbaabbaab baabbaabba",
    (10, 2, 10, False): """
        ab........ b........a .ab....... ........ab ..ab...... .......ab. ...ab..... ......ab..
        ....ab.... .....ab...
    """,
    (10, 3, 3, True): "abcbcabcaa cabcababcb bcaabccabc",
    (10, 3, 10, False): """
        abc....... bc.......a .abc...... c.......ab ..abc..... .......abc ...abc.... ......abc.
        ....abc... .....abc..
    """,
    (10, 4, 4, True): "cdbaddbcba aaccbcdbad bcadabcddb dbdbcaaacc",
    (10, 4, 10, False): """
        abcd...... bcd......a .abcd..... cd......ab ..abcd.... d......abc ...abcd... ......abcd
        ....abcd.. .....abcd.
    """,
    (10, 5, 5, True): "bbedaecadc cdaaedecbb aebcbcddea eacedbabcd dcdbcabeae",
    (10, 5, 10, False): """
        abcde..... bcde.....a .abcde.... cde.....ab ..abcde... de.....abc ...abcde.. e.....abcd
        ....abcde. .....abcde
    """,
    (10, 6, 6, True): "bacdceafdf fbfcebdaec dcbbadfeca cfdefaebbd aeeadccdfb edafbfbcae",
    (10, 6, 10, False): """
        abcdef.... bcdef....a .abcdef... cdef....ab ..abcdef.. def....abc ...abcdef. ef....abcd
        ....abcdef f....abcde
    """,
    (10, 7, 7, True): """
        bdgfcedgac fadbfgceba egecafbddf gcadbaecfd abbagdgfce cefgdcfaeb dfceebabgg
    """,
    (10, 7, 10, False): """
        abcdefg... bcdefg...a .abcdefg.. cdefg...ab ..abcdefg. defg...abc ...abcdefg efg...abcd
        g...abcdef fg...abcde
    """,
    (10, 8, 8, True): """
        defghabcfg abcdefghgh ghabcdefbc cdefghabde bcdefghacd efghabcdab fghabcdeef habcdefgha
    """,
    (10, 8, 10, False): """
        abcdefgh.. bcdefgh..a .abcdefgh. cdefgh..ab ..abcdefgh defgh..abc h..abcdefg efgh..abcd
        gh..abcdef fgh..abcde
    """,
    (10, 9, 9, True): """
        fghiabcdef iabcdefghb hiabcdefgd bcdefghiaa cdefghiabi abcdefghie efghiabcdc ghiabcdefh
        defghiabcg
    """,
    (10, 9, 10, False): """
        abcdefghi. bcdefghi.a .abcdefghi cdefghi.ab i.abcdefgh defghi.abc hi.abcdefg efghi.abcd
        ghi.abcdef fghi.abcde
    """,
    (10, 10, 10, True): """
        abcdefghij bcdefghija jabcdefghi cdefghijab ijabcdefgh defghijabc hijabcdefg efghijabcd
        ghijabcdef fghijabcde
    """,
    (10, 11, 11, True): """
        bcdefghijk efghijkabc defghijkab kabcdefghi fghijkabcd ghijkabcde jkabcdefgh hijkabcdef
        abcdefghij ijkabcdefg cdefghijka
    """,
    (10, 12, 12, True): """
        abcdefghij bcdefghijk labcdefghi cdefghijkl klabcdefgh defghijkla jklabcdefg efghijklab
        ijklabcdef fghijklabc hijklabcde ghijklabcd
    """,
    (11, 1, 1, True): "aaaaaaaaaaa",
    (11, 1, 11, False): """
        a.......... ..........a .a......... .........a. ..a........ ........a.. ...a.......
        .......a... ....a...... ......a.... .....a.....
    """,
    (11, 2, 2, True): "abbaabbaabb baabbaabbaa",
    (11, 2, 11, False): """
        ab......... b.........a .ab........ .........ab ..ab....... ........ab. ...ab......
        .......ab.. ....ab..... ......ab... .....ab....
    """,
    (11, 3, 3, True): "abcbcabcaab cabcababcbc bcaabccabca",
    (11, 3, 11, False): """
        abc........ bc........a .abc....... c........ab ..abc...... ........abc ...abc.....
        .......abc. ....abc.... ......abc.. .....abc...
    """,
    (11, 4, 4, True): "adcdbbccabd cbaadcbddac dabccadabdb bcdbadabcca",
    (11, 4, 11, False): """
        abcd....... bcd.......a .abcd...... cd.......ab ..abcd..... d.......abc ...abcd....
        .......abcd ....abcd... ......abcd. .....abcd..
    """,
    (11, 5, 5, True): "abcdecdeabd bcdeabcdeab deabceabcdc eabcddeabca cdeababcdee",
    (11, 5, 11, False): """
        abcde...... bcde......a .abcde..... cde......ab ..abcde.... de......abc ...abcde...
        e......abcd ....abcde.. ......abcde .....abcde.
    """,
    (11, 6, 6, True): "ecbfdabfced cdebbcadafe dffdcbcaeba beaaedfbdcf aadcffeebdc fbceaedcfab",
    (11, 6, 11, False): """
        ..ecdb.f.a. dc.be...af. ..fa.de.b.c b..fa..edc. fb....cae.d ..adceb.f.. ef...cad.b.
        a.c..fd..eb .ed.f..bc.a .d.eba.c..f cab...f..de
    """,
    (11, 7, 7, True): """
        bfacgbecdfe gabaddceebf dgfefabgbcc ebgdacgafed ccebbfdfaag addgcefbcga fecfegadgdb
    """,
    (11, 7, 11, False): """
        f...dab.cge .edbc.gf..a agb..fced.. g.feacdb... ..gcbe.a.df .b.g.dfcea. .ceaf..dg.b
        d.cf..agbe. cda.eb...fg ea.dg...fbc bf...ge.acd
    """,
    (11, 8, 8, True): """
        abcdefghgha bcdefghabcd habcdefgefg cdefghabhab ghabcdefcde defghabcfgh fghabcdeabc
        efghabcddef
    """,
    (11, 8, 11, False): """
        .cg.ahbf.ed fecd...ahgb g.feb.chd.a c.d.fehgba. bdehcg..a.f eg.b.cadfh. ..afh.gbedc
        abh.gdfc..e .f.gdae.cbh dhba.f.e.cg ha.cebd.gf.
    """,
    (11, 9, 9, True): """
        cdefghiabfg iabcdefghab bcdefghiaia efghiabcdgh defghiabccd ghiabcdefde hiabcdefghi
        fghiabcdebc abcdefghief
    """,
    (11, 9, 11, False): """
        geacbifd..h .hcdg.baefi i.hacfdbg.e abi.fgh.dec hadf.egc.ib d..gicaebhf .ifbea.ghcd
        ef.ihdc.abg bcg.dhefia. cgeh.b.ifda fdbea.ihcg.
    """,
    (11, 10, 10, True): """
        hijabcdefgb defghijabca bcdefghijag efghijabcdf fghijabcdec abcdefghijd jabcdefghij
        ghijabcdefe ijabcdefghh cdefghijabi
    """,
    (11, 10, 11, False): """
        cdefghij.ab hij.abcdefg .abcdefghij defghij.abc bcdefghij.a j.abcdefghi ij.abcdefgh
        efghij.abcd fghij.abcde abcdefghij. ghij.abcdef
    """,
    (11, 11, 11, True): """
        cdefghijkab hijkabcdefg kabcdefghij defghijkabc bcdefghijka jkabcdefghi ijkabcdefgh
        efghijkabcd fghijkabcde abcdefghijk ghijkabcdef
    """,
    (11, 12, 12, True): """
        abcdefghijk bcdefghijkl labcdefghij cdefghijkla klabcdefghi defghijklab jklabcdefgh
        efghijklabc ijklabcdefg fghijklabcd hijklabcdef ghijklabcde
    """,
    (12, 1, 1, True): "aaaaaaaaaaaa",
    (12, 1, 12, False): """
        a........... ...........a .a.......... ..........a. ..a......... .........a..
        ...a........ ........a... ....a....... .......a.... .....a...... ......a.....
    """,
    (12, 2, 2, True): "abbaabbaabba baabbaabbaab",
    (12, 2, 12, False): """
        ab.......... b..........a .ab......... ..........ab ..ab........ .........ab.
        ...ab....... ........ab.. ....ab...... .......ab... .....ab..... ......ab....
    """,
    (12, 3, 3, True): "abcbcabcaabc cabcababcbca bcaabccabcab",
    (12, 3, 12, False): """
        abc......... bc.........a .abc........ c.........ab ..abc....... .........abc
        ...abc...... ........abc. ....abc..... .......abc.. .....abc.... ......abc...
    """,
    (12, 4, 4, True): "aadddacbbccb cdbcabddabac bccabdbacadd dbabccacddba",
    (12, 4, 12, False): """
        abcd........ bcd........a .abcd....... cd........ab ..abcd...... d........abc
        ...abcd..... ........abcd ....abcd.... .......abcd. .....abcd... ......abcd..
    """,
    (12, 5, 5, True): "abcdecdeabde bcdeabcdeabc deabceabcdcd eabcddeabcab cdeababcdeea",
    (12, 5, 12, False): """
        abcde....... bcde.......a .abcde...... cde.......ab ..abcde..... de.......abc
        ...abcde.... e.......abcd ....abcde... .......abcde .....abcde.. ......abcde.
    """,
    (12, 6, 6, True): """
        efabcdefabcd abcdefcdefab fabcdedefabc cdefabfabcde defabcbcdefa bcdefaabcdef
    """,
    (12, 6, 12, False): """
        abcdef...... bcdef......a .abcdef..... cdef......ab ..abcdef.... def......abc
        ...abcdef... ef......abcd ....abcdef.. f......abcde .....abcdef. ......abcdef
    """,
    (12, 7, 7, True): """
        accgafbedbef dbadebcgfefg cgfbbaddgace efdfgeaabcgd febacggbafdc baecddfcegab
        gdgefcefcdba
    """,
    (12, 7, 12, False): """
        abcdefg..... bcdefg.....a .abcdefg.... cdefg.....ab ..abcdefg... defg.....abc
        ...abcdefg.. efg.....abcd ....abcdefg. fg.....abcde .....abcdefg g.....abcdef
    """,
    (12, 8, 8, True): """
        edcbffabaheg gafhcgedfbde cgdgedbacfhh bhhcgacfdeab hfeadcgcbabd aegdbhfehgfc
        dbaeabdhecgf fcbfhehggdca
    """,
    (12, 8, 12, False): """
        abcdefgh.... bcdefgh....a .abcdefgh... cdefgh....ab ..abcdefgh.. defgh....abc
        ...abcdefgh. efgh....abcd ....abcdefgh fgh....abcde h....abcdefg gh....abcdef
    """,
    (12, 9, 9, True): """
        hdceciadfbgb iaifgadhbeec ecgabbgfhide ciebachgdghf fbdhfgeeiacd dfhdehiagcba
        ghfchdcbefai beagifbicdfh agbidefcahig
    """,
    (12, 9, 12, False): """
        abcdefghi... bcdefghi...a .abcdefghi.. cdefghi...ab ..abcdefghi. defghi...abc
        ...abcdefghi efghi...abcd i...abcdefgh fghi...abcde hi...abcdefg ghi...abcdef
    """,
    (12, 10, 10, True): """
        cbefgadjdhih icdebjaghfde gfcaebhdiijg ejidhgjfbcfa bagccdiafehj jihbdichgaef
        ahagjeficdbb fejjihgcebad dgfhacebjgci hdbiffbeajgc
    """,
    (12, 10, 12, False): """
        abcdefghij.. bcdefghij..a .abcdefghij. cdefghij..ab ..abcdefghij defghij..abc
        j..abcdefghi efghij..abcd ij..abcdefgh fghij..abcde hij..abcdefg ghij..abcdef
    """,
    (12, 11, 11, True): """
        kabcdefghijk fghijkabcdei bcdefghijkag ghijkabcdefd cdefghijkabb defghijkabcf
        abcdefghijkh efghijkabcdc hijkabcdefga jkabcdefghie ijkabcdefghj
    """,
    (12, 11, 12, False): """
        abcdefghijk. bcdefghijk.a .abcdefghijk cdefghijk.ab k.abcdefghij defghijk.abc
        jk.abcdefghi efghijk.abcd ijk.abcdefgh fghijk.abcde hijk.abcdefg ghijk.abcdef
    """,
    (12, 12, 12, True): """
        abcdefghijkl bcdefghijkla labcdefghijk cdefghijklab klabcdefghij defghijklabc
        jklabcdefghi efghijklabcd ijklabcdefgh fghijklabcde hijklabcdefg ghijklabcdef
    """,
}
