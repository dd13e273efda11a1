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
    (2, 6, 3, True): "fe db ac",
    (2, 6, 6, True): "ab bc fa cd ef de",
    (2, 7, 4, True): "ga af dc eb",
    (2, 7, 7, True): "ab bc ga cd fg de ef",
    (2, 8, 4, True): "ce bf dh ga",
    (2, 8, 5, True): "gh ea dc be hf",
    (2, 8, 8, True): "ab bc ha cd gh de fg ef",
    (2, 9, 4, True): "hg ei fb da",
    (2, 9, 6, True): "de ag hc ci bf ea",
    (2, 9, 9, True): "ab bc ia cd hi de gh ef fg",
    (2, 10, 7, True): "eg ba je fh ic gb ad",
    (2, 10, 10, True): "ab bc ja cd ij de hi ef gh fg",
    (2, 11, 5, True): "dh gc be fk aj",
    (2, 11, 6, True): "bc fj he gf ia dk",
    (2, 11, 8, True): "kf ae gk jb ba di ch fj",
    (2, 11, 11, True): "ab bc ka cd jk de ij ef hi fg gh",
    (2, 12, 5, True): "fl kg ia db hj",
    (2, 12, 6, True): "af jb el hg dk ci",
    (2, 12, 7, True): "ec ji lg cf kh bl da",
    (2, 12, 9, True): "ci he gb fl bf ka ad jg ec",
    (2, 12, 12, True): "ab bc la cd kl de jk ef ij fg hi gh",
    (3, 1, 1, True): "aaa",
    (3, 1, 3, False): "a.. ..a .a.",
    (3, 2, 2, True): "abb baa",
    (3, 2, 3, False): "ab. b.a .ab",
    (3, 3, 3, True): "abc bca cab",
    (3, 4, 4, True): "abc bcd dab cda",
    (3, 5, 4, True): "cde bcd eab abc",
    (3, 5, 5, True): "dea bcd abc eab cde",
    (3, 6, 4, True): "fcb dae afd bec",
    (3, 6, 6, True): "def cde efa abc bcd fab",
    (3, 7, 7, True): "efg gab def cde abc fga bcd",
    (3, 8, 8, True): "efg def fgh hab cde abc gha bcd",
    (3, 9, 6, True): "igc fei cad bdh ghb afe",
    (3, 9, 7, True): "bhc eid gaf idh aeb cgi hfe",
    (3, 9, 9, True): "bcd hia iab ghi efg def cde fgh abc",
    (3, 10, 5, True): "ghc dcj eab jfa fdi",
    (3, 10, 6, True): "ghi jbf heg iac dca bde",
    (3, 10, 9, True): "ija bcd jab abc hij def efg cde ghi",
    (3, 10, 10, True): "efg bcd fgh cde ija def hij ghi abc jab",
    (3, 11, 8, True): "baf hja kdi jgh eic cfe gkj abd",
    (3, 11, 10, True): "fgh bcd kab cde jka hij ijk abc efg def",
    (3, 11, 11, True): "hij fgh kab cde def jka ijk efg bcd abc ghi",
    (3, 12, 4, True): "gij dla ebh fck",
    (3, 12, 7, True): "ilg hci lhj ekd jfa bae kdf",
    (3, 12, 8, True): "gei hab cfj ljh ega idk bkl dcf",
    (3, 12, 9, True): "jag fkb lgc cij eha ibh kjd dei glf",
    (3, 12, 10, True): "jdl eak afg bkc hia geb lce clj ibf fhd",
    (3, 12, 12, True): "hij bcd lab cde kla efg jkl def ijk abc fgh ghi",
    (4, 1, 1, True): "aaaa",
    (4, 1, 4, False): "a... ...a .a.. ..a.",
    (4, 2, 2, True): "abba baab",
    (4, 2, 4, False): "ab.. b..a .ab. ..ab",
    (4, 3, 3, True): "abca bcac cabb",
    (4, 3, 4, False): "abc. bc.a .abc c.ab",
    (4, 4, 4, True): "abcd bcda dabc cdab",
    (4, 5, 5, True): "ecdb cbad daec adbe beca",
    (4, 6, 3, True): "edfc faeb acbd",
    (4, 6, 6, True): "abcd bcde fabc cdef efab defa",
    (4, 7, 4, True): "afgd fade ecbf bgca",
    (4, 7, 5, True): "cgba gdfe fced dacf aegb",
    (4, 7, 6, True): "cdef bcde gabc abcd defg fgab",
    (4, 7, 7, True): "gabc cdef fgab abcd bcde defg efga",
    (4, 8, 4, True): "acgb gfed bafh cdhe",
    (4, 8, 6, True): "chga hged dbfc afbe beag fdch",
    (4, 8, 8, True): "bcde fgha cdef ghab abcd efgh defg habc",
    (4, 9, 4, True): "hbef gaie diac chfd",
    (4, 9, 5, True): "fgai cibf ehcd acgh defb",
    (4, 9, 6, True): "hcfa cdae ahgi dibg ebdc feib",
    (4, 9, 7, True): "dbch gfed cigf ahig icab feha edbi",
    (4, 9, 8, True): "cdef hiab bcde defg ghia iabc efgh abcd",
    (4, 9, 9, True): "cdef defg iabc bcde hiab abcd ghia efgh fghi",
    (4, 10, 5, True): "fjdi gchf bdih cgae aebj",
    (4, 10, 6, True): "icge jbfd edic gahb dhaf aecj",
    (4, 10, 8, True): "dije heid gchb fjai chbf igcj afdg baec",
    (4, 10, 10, True): "ghij bcde fghi defg ijab cdef jabc hija abcd efgh",
    (4, 11, 5, True): "kjfe bgch gcik feda abhd",
    (4, 11, 6, True): "gbfa djgh ekcd fajc bghi ceik",
    (4, 11, 7, True): "gcba bjai fdek hbge ikfj dfjh chkg",
    (4, 11, 8, True): "efgh jkad ighf dbca ajki gefk bcde hijb",
    (4, 11, 9, True): "iegc jdhf dbki ahbj gidh kjcb fcie bgak cfea",
    (4, 11, 11, True): "ijka fghi jkab hijk efgh cdef defg kabc ghij bcde abcd",
    (4, 12, 6, True): "jgic hfel gjbi ldfj kblh eica",
    (4, 12, 7, True): "kdli hefb jaie fidc clhf gbjk bgah",
    (4, 12, 8, True): "ljgc adkb jhde eafg cgbh filk ieha dlcf",
    (4, 12, 9, True): "fagk lkcj blag igbh hdif aced jefb kjdc eihl",
    (4, 12, 10, True): "labc ghij bcde efgh klab cdef hijk jkla ijkl defg",
    (4, 12, 12, True): "cdef ghij fghi klab jkla bcde hijk defg labc ijkl efgh abcd",
    (5, 1, 1, True): "aaaaa",
    (5, 1, 5, False): "a.... ....a .a... ...a. ..a..",
    (5, 2, 2, True): "abbaa baabb",
    (5, 2, 5, False): "ab... b...a .ab.. ...ab ..ab.",
    (5, 3, 3, True): "abcab bcaca cabbc",
    (5, 3, 5, False): "ba.c. .cb.a cb.a. ..abc a.c.b",
    (5, 4, 4, True): "abcda bcdad dabcc cdabb",
    (5, 4, 5, False): "dcb.a ad.cb .bcad cadb. b.adc",
    (5, 5, 5, True): "abcde bcdea eabcd deabc cdeab",
    (5, 6, 6, True): "abcde bcdef fabcd cdefa efabc defab",
    (5, 7, 4, True): "agcfe baecd edfgb dfabc",
    (5, 7, 5, True): "bafgd afdbe ecgfb gbcda fgeac",
    (5, 7, 7, True): "bcdef fgabc gabcd defga cdefg efgab abcde",
    (5, 8, 5, True): "gdebf decfh hafgd cbhae acbhg",
    (5, 8, 6, True): "bcdef habcd cdefg ghabc defgh fghab",
    (5, 8, 8, True): "fghab efgha bcdef habcd abcde cdefg ghabc defgh",
    (5, 9, 5, True): "baifc gdhef icebd agdhi hbcge",
    (5, 9, 6, True): "dafie bhefg gbcdh ieabc afbhd fciga",
    (5, 9, 9, True): "abcde bcdef hiabc iabcd defgh ghiab fghia cdefg efghi",
    (5, 10, 10, True): "ghija cdefg hijab bcdef jabcd efghi fghij ijabc defgh abcde",
    (5, 11, 6, True): "dgihb fehdk hdcjg jieaf kbjca bkfge",
    (5, 11, 9, True): "jgbdh bfeia aecgd ikfaj cijbk gdaec dcihf khgfe hbkji",
    (5, 11, 10, True): "dkfea cbidj fdbhi kedbc aigje efagh bhcif hajkd gcefk jgkab",
    (5, 11, 11, True): "cdefg kabcd fghij jkabc defgh efghi hijka ghijk abcde bcdef ijkab",
    (5, 12, 5, True): "bifce adlhb dejkl kgcdh jfagi",
    (5, 12, 7, True): "akbhi fdgel gcaif lfjdh ceilb dghje bakcj",
    (5, 12, 12, True): "fghij labcd ghijk bcdef efghi klabc cdefg hijkl jklab ijkla defgh abcde",
    (6, 1, 1, True): "aaaaaa",
    (6, 1, 6, False): "a..... .....a .a.... ....a. ..a... ...a..",
    (6, 2, 2, True): "abbaab baabba",
    (6, 2, 3, False): "..a.b. b....a .a.b..",
    (6, 2, 6, False): "ab.... b....a .ab... ....ab ..ab.. ...ab.",
    (6, 3, 3, True): "abcabc bcacab cabbca",
    (6, 3, 6, False): "abc... bc...a .abc.. c...ab ..abc. ...abc",
    (6, 4, 3, False): ".bc.da bcda.. a..dcb",
    (6, 4, 3, True): "cbadad daccbb adbadc",
    (6, 4, 4, True): "abcadd cdabbc dcbcab baddca",
    (6, 4, 6, False): "abcd.. bcd..a .abcd. cd..ab ..abcd d..abc",
    (6, 5, 4, True): "abcded eabcde bcdeac cdeabb",
    (6, 5, 5, True): "cbaeda aebdcd bcdaee edccab daebbc",
    (6, 5, 6, False): "abcde. bcde.a .abcde cde.ab e.abcd de.abc",
    (6, 6, 6, True): "abcdef bcdefa fabcde cdefab efabcd defabc",
    (6, 7, 5, True): "edbacg gbcdfa degfab cfebgd fadcbe",
    (6, 7, 7, True): "abdgfc efcdab dcgabe fdbega befcdg gaebcf cgafed",
    (6, 8, 4, True): "abedfg hagfcb cedghf ehacbd",
    (6, 8, 5, True): "fgaech bceagf ahbfed dbhgfc edcbag",
    (6, 8, 8, True): "abcdef bcdefg habcde cdefgh ghabcd defgha fghabc efghab",
    (6, 9, 3, True): "ihdbef dibagc cegfah",
    (6, 9, 4, True): "cfhdgi gcbief adihbe fecgah",
    (6, 9, 6, True): "ecfdgh iaegdf gedacb dbaihc fhbcai hgibfe",
    (6, 9, 7, True): "hedfcg ghcaie ecbhad iagdbh fdabhi agiefb cbeigf",
    (6, 9, 8, True): "hiabcd efghia ghiabc bcdefg cdefgh abcdef defghi iabcde",
    (6, 9, 9, True): "abcdef hiabcd defghi cdefgh iabcde bcdefg fghiab ghiabc efghia",
    (6, 10, 5, True): "bacdef cfijde hjbcig gdaifh jgebha",
    (6, 10, 6, True): "deibhf fjacbg jhbgde gbchej cfjiad edgafi",
    (6, 10, 7, True): "dfheag gcjifh edachi hjeabc ficbed jabdgf bgijde",
    (6, 10, 8, True): "hcgjbe ahibdg idjgaf djhcfa befigc ciafeb jbcdhi gfdejh",
    (6, 10, 10, True): "cdefgh ghijab bcdefg efghij fghija ijabcd defghi hijabc jabcde abcdef",
    (6, 11, 5, True): "cfajeg jcgdai ehcidk kajhbd fgibkh",
    (6, 11, 6, True): "bacejg hkidfa achfbd efdagh kejicb jgfbik",
    (6, 11, 7, True): "fdkehb degifa gjbhci iacbkf cieajg jkhcae bhdfgk",
    (6, 11, 8, True): "kfhjde dgcaji chgfbk eaighb adfbcg ikjegd heakif bidcaj",
    (6, 11, 9, True): "ijdgke fagehc efjbda dkhfib gcejfi jbikah bifhcj chbagk kdaceg",
    (6, 11, 11, True): """
        dkfcaj gfdhji hciegb bahicd jdcbfa kgafie ijgdef fbejkg cebghk aijkbh ehkadc
    """,
    (6, 12, 2, True): "bilcgj fakhde",
    (6, 12, 4, True): "lbgiad fgbjhc ecfhlk iedkja",
    (6, 12, 5, True): "bkflgj ackghf gidaec jbefkh dehicl",
    (6, 12, 6, True): "hlafji kighdc fdlbke jfclgh abkeig bcjdea",
    (6, 12, 7, True): "ifjkca ghcjle fgibel debagh aihfdj ckdgfb jlkehc",
    (6, 12, 8, True): "bjedac ledijg cbflgi dfbcke hljgib fahjcd idcafk agkehj",
    (6, 12, 9, True): "ahbdfe glaidf lgdhcj jkfagb fchejl eikjlc kbifha becgik idlbah",
    (6, 12, 11, True): """
        clabih kgjidl gcdjfe heflaj dbkcef iabhcg aklehd jfeakb lhgdbc bdifja fihglk
    """,
    (6, 12, 12, True): """
        ahigdj dclagb flckid ljahei cedbhf bfedch jkglae iahcjg gibjfk hdfekl kbjfla egkibc
    """,
    (7, 1, 1, True): "aaaaaaa",
    (7, 1, 7, False): "a...... ......a .a..... .....a. ..a.... ....a.. ...a...",
    (7, 2, 2, True): "abbaabb baabbaa",
    (7, 2, 4, False): "..ba... ....a.b b.a.... .b...a.",
    (7, 2, 7, False): "ab..... b.....a .ab.... .....ab ..ab... ....ab. ...ab..",
    (7, 3, 3, True): "abcabcc bcacaba cabbcab",
    (7, 3, 7, False): "abc.... bc....a .abc... c....ab ..abc.. ....abc ...abc.",
    (7, 4, 3, True): "dabcbcd bcdacda abcddab",
    (7, 4, 4, True): "cabdabd abdbcac ddacbca bccaddb",
    (7, 4, 7, False): ".a..dbc b...cad ..dabc. dbc...a acbd... ..ac.db cd.ba..",
    (7, 5, 4, False): "abced.. .c.deab c.db.ea bae.c.d",
    (7, 5, 4, True): "bcdeacd cdeabbc abcdede eabcdea",
    (7, 5, 5, True): "dbebcaa cabcded acdeedb bdaabce eecdabc",
    (7, 5, 7, False): "bca.e.d d..aceb .e.cdba .db.ace abde..c eacb.d. c.edba.",
    (7, 6, 5, True): "cdefabe fabcdec efabcdd abcdefb bcdefaf",
    (7, 6, 6, True): "febedac afdcecb edcabfa caeffbd bbadcef dcfbade",
    (7, 6, 7, False): "acfbde. fbace.d e.dabfc cabf.de .dcefab dfe.cba be.dacf",
    (7, 7, 6, True): "aecdfgb fceadbg gbdecfa eabfgdc dgfcbae bdagecf",
    (7, 7, 7, True): "ebagdfc gceabdf badfecg aefcgbd dfgbcae fdceagb cgbdfea",
    (7, 8, 8, True): "abcdefg bcdefgh habcdef cdefgha ghabcde defghab fghabcd efghabc",
    (7, 9, 6, True): "degifah ighbadc fbiahce chdebgf hfageid acbfdeg",
    (7, 9, 7, True): "ghdfaie acidhgf dgehfba cefabhi hagcdeb ibhegdc fiabecd",
    (7, 9, 8, True): "ghiabcd cdefghi efghiab bcdefgh abcdefg defghia hiabcde iabcdef",
    (7, 9, 9, True): "bchgedf eadifch afbdihg gdichea fbaecid dhefbgc igchabe cigadfb hefbgai",
    (7, 10, 4, True): "bifhaej ahgbdci fecjbad ifjgedc",
    (7, 10, 6, True): "cgefdhi jdheabf dcgbfaj ahdjgic befaijg ijchbed",
    (7, 10, 7, True): "jcdbahe fbgjedh bdhicea iacgfjb efjdhbg ciehbaf geifdcj",
    (7, 10, 8, True): "bcdefgh jabcdef cdefghi ijabcde defghij hijabcd efghija ghijabc",
    (7, 10, 9, True): "jcedfga gajibcd cgibejh feghabc dfaehij ebcjdhf ajdcifg bdhfcei ihbagde",
    (7, 10, 10, True): """
        abcdefg bcdefgh efghija cdefghi ijabcde defghij hijabcd jabcdef ghijabc fghijab
    """,
    (7, 11, 3, True): "jdhbefa bickhge cajgfdi",
    (7, 11, 6, True): "fbcaedh bdjgika haidcjk chkjfge gkbeafi ejfcdhg",
    (7, 11, 7, True): "ifjcdha cabfkjd ekdjhai hefbicg abeifgk kgchjie bdaegfh",
    (7, 11, 8, True): "ecbafij fhedcab gfdcaje hjkfidg digebfc kefhgbd cgjbkei bdajhck",
    (7, 11, 9, True): "ijkabcd jkabcde bcdefgh defghij abcdefg hijkabc fghijka efghijk kabcdef",
    (7, 11, 11, True): """
        dijahcb kbcedgf cabdgfe jhikcba ecdfihg hfgiakj fdegjih gefhkji ajkbedc ighjbak bkacfed
    """,
    (7, 12, 5, True): "gbcklih keadhfj cgdefla ahgiejk lijcbdf",
    (7, 12, 6, True): "kdegalf hafcbid efgjkci jlkegah licdhkb aejfibc",
    (7, 12, 7, True): "dkcelbi ghlbiea kifghad bajlchf cgdfkjl ldbajce heijfgk",
    (7, 12, 8, True): "flbdhcj hcaglje gkdeaif jehliba adckglh egibfdk cakjbfg bhfijed",
    (7, 12, 9, True): "bljciha gbfheaj cfblhek hkcdbgf edlfaki laiegdh jikblfd ijgkdce achgjlb",
    (7, 12, 10, True): """
        ekjbidh hckdejg cdfhgej kglidab abijfcl gahfcbk bfgkjld dlegaif jiclbfa leachki
    """,
    (7, 12, 12, True): """
        akcihgd bljkeci ghfejlb kfljgbh hgecfak jcgbidl edklbjf dabglic fehdakj ijahceg lidfkha
        cbiadfe
    """,
    (8, 1, 1, True): "aaaaaaaa",
    (8, 1, 8, False): "a....... .......a .a...... ......a. ..a..... .....a.. ...a.... ....a...",
    (8, 2, 2, True): "abbaabba baabbaab",
    (8, 2, 4, False): ".b....a. ...b.a.. b......a ..b.a...",
    (8, 2, 5, False): "b....a.. .ba..... a...b... ..b...a. ...b...a",
    (8, 2, 8, False): "ab...... b......a .ab..... ......ab ..ab.... .....ab. ...ab... ....ab..",
    (8, 3, 3, True): "abcabcca bcacabab cabbcabc",
    (8, 3, 5, False): "...ba..c b.a..c.. ab..c... ..bc..a. .....acb",
    (8, 3, 8, False): "abc..... bc.....a .abc.... c.....ab ..abc... .....abc ...abc.. ....abc.",
    (8, 4, 4, True): "aaccbbdd bddbcaca cbadadbc dcbadcab",
    (8, 4, 8, False): "abcd.... bcd....a .abcd... cd....ab ..abcd.. d....abc ...abcd. ....abcd",
    (8, 5, 3, False): "de.bc..a ...abdce bda..ce.",
    (8, 5, 4, True): "bcdeacde cdeabbcd abcdedea eabcdeab",
    (8, 5, 5, False): "ec..ab.d cbed.a.. ..a.bedc .adbc.e. de.a..cb",
    (8, 5, 5, True): "ebabdcdc adeccbea bacdeabd dcdeaecb cebabdae",
    (8, 5, 8, False): "abcde... bcde...a .abcde.. cde...ab ..abcde. de...abc ...abcde e...abcd",
    (8, 6, 3, True): "fabcaede cbdfeabd accbfdef",
    (8, 6, 4, False): ".fd.abce e..fcadb dcfbe.a. cbae.f.d",
    (8, 6, 4, True): "abcdefef fabcdefa bcdefacd cdefabbc",
    (8, 6, 5, False): ".e.dfbca dfae..bc ..ebdcaf fbc.a.de cdbaef..",
    (8, 6, 5, True): "efdbfcac abefcedf cefabbcd dcbdafea bacedafb",
    (8, 6, 6, True): "fcaabbde dfbfecea cafdaebc abdefdcb edcbcaff beecdfad",
    (8, 6, 8, False): "abcdef.. bcdef..a .abcdef. cdef..ab ..abcdef def..abc f..abcde ef..abcd",
    (8, 7, 6, True): "abcdefgf defgabcc bcdefgab cdefgabe gabcdefd fgabcdeg",
    (8, 7, 7, True): "dacedgfb ceagbdgf gbdfcaea acedfbcg bgfcefad efgbacde fdbagebc",
    (8, 7, 8, False): "abcdefg. bcdefg.a .abcdefg cdefg.ab g.abcdef defg.abc fg.abcde efg.abcd",
    (8, 8, 8, True): "abcdefgh bcdefgha habcdefg cdefghab ghabcdef defghabc fghabcde efghabcd",
    (8, 9, 6, True): "abcdefgh hiabcdef bcdefghi defghiab cdefghia iabcdefg",
    (8, 9, 7, True): "ghiabcde bcdefghi cdefghia iabcdefg hiabcdef abcdefgh defghiab",
    (8, 9, 9, True): """
        hcdegabf efabdghi dbiacfge ahfgicdb cahibefd fdbcehig gecdfiah bighadec igefhbca
    """,
    (8, 10, 5, True): "cbghdief ehjcifab bgfdcaij haeijgfd jdaebhgc",
    (8, 10, 7, True): "jcagdief befighja cghajedb eichfbad fbgjiach dfjceghi hjefadbg",
    (8, 10, 10, True): """
        abcdefgh bcdefghi jabcdefg cdefghij ijabcdef defghija hijabcde efghijab ghijabcd
        fghijabc
    """,
    (8, 11, 4, True): "dfaehbci fbigkjhe iabjdcgk cghdjkef",
    (8, 11, 6, True): "caigdfke abcdkejh kidjbghc fchaekbg jegcaidf hjkfgbid",
    (8, 11, 7, True): "habkdfce ghcfekib kfeijhdg cbfjieah jdkhbiga aeicfjkd bihekgjf",
    (8, 11, 8, True): "fjcdekha aedifjkb cajhbfge kgabjcid bdkgciaf digfaebh efhkidjc ihbekgcj",
    (8, 11, 10, True): """
        cdefghij ijkabcde jkabcdef bcdefghi defghijk abcdefgh hijkabcd fghijkab efghijka
        kabcdefg
    """,
    (8, 11, 11, True): """
        bghkicfd ikgfhjca jhieadkc cdbjkfag eajhfbik djkbcige ficgeahb hfacgedi kbdajhef
        aceidgbj gefdbkjh
    """,
    (8, 12, 3, True): "gcjkhfdl jgibalfe hkeacdib",
    (8, 12, 7, True): "gbckliha keadhfjb cgdeflak ahgiejkl lijcbdfe idbfghcj hkibdalc",
    (8, 12, 8, True): "igjefcdb hfkcgebl gbfhdajk aidlkbhe clhibdkj leafikgc jhcgaief edgbljia",
    (8, 12, 9, True): """
        dfhlkcib bgkefadj khjidefl ibfcajgk glchibea cjbdlgae ldgbeihf jelfghcd haejbklc
    """,
    (8, 12, 10, True): """
        bcdefghi labcdefg cdefghij klabcdef defghijk jklabcde efghijkl ijklabcd fghijkla
        hijklabc
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
    (9, 2, 4, False): "....a.b.. .....a.b. .ba...... b.......a",
    (9, 2, 6, False): ".a..b.... ..a...b.. ..b....a. ...b....a a....b... ...a....b",
    (9, 2, 9, False): """
        ab....... b.......a .ab...... .......ab ..ab..... ......ab. ...ab.... .....ab..
        ....ab...
    """,
    (9, 3, 3, False): "a....c..b ..acb.... .b....ac.",
    (9, 3, 3, True): "abcabccab bcacababc cabbcabca",
    (9, 3, 6, False): "...ab.c.. ......bca .bac..... ..c.a..b. a....c..b ca...b...",
    (9, 3, 9, False): """
        abc...... bc......a .abc..... c......ab ..abc.... ......abc ...abc... .....abc.
        ....abc..
    """,
    (9, 4, 3, True): "abcabdcad cdababddc baddccbca",
    (9, 4, 4, True): "accdbbacd cdabdcdba dabacabdc bbdcadcab",
    (9, 4, 9, False): """
        abcd..... bcd.....a .abcd.... cd.....ab ..abcd... d.....abc ...abcd.. .....abcd
        ....abcd.
    """,
    (9, 5, 4, False): ".bd..c.ea b..cae.d. dae...b.c .cabd.e..",
    (9, 5, 4, True): "becabcdea dcdbaebae aaeeddccb ebaccbedd",
    (9, 5, 5, True): "adeecbbcd dbacedcba eababcdec becddeaab ccdbaaede",
    (9, 5, 7, False): "d.a..cb.e ..eb.dc.a .b.ace..d ad.c...eb ..cdb.ea. ec..a.db. b.d.ea.c.",
    (9, 5, 9, False): """
        c.da.e..b b.e.d.ac. d.be...ac .b.cad..e .c..ba.ed eac...db. a..decb.. .e...bcda
        .dabc.e..
    """,
    (9, 6, 4, True): "abcdefefa fabcdefab bcdefacde cdefabbcd",
    (9, 6, 5, True): "dcbfaaced adaefebcf cedacdffb bafdebeac efccbfdba",
    (9, 6, 6, False): "e..b.facd beca..d.f d..fae.bc .ce.bdfa. .df.c.bea abdefc...",
    (9, 6, 6, True): "fbbceedaf dafebacdc acefdbfeb cdaacfbbe efdbfcacd becdadefa",
    (9, 6, 9, False): """
        ..eafcdb. ad.ec.bf. .fbd.ace. b.f.ed.ac ebdc.f..a fca.b.e.d c..f.eadb dec.ab..f
        .a.bd.fce
    """,
    (9, 7, 5, False): "efd.bca.g fbgc.ed.a d.cga.bfe ge.bcf.ad .geafdcb.",
    (9, 7, 5, True): "abddfgecf eagebdcfg bfcgdbaae ccefaagbd fgfaecdgb",
    (9, 7, 6, True): "fbcdeceag aegadfbcd gffebdaec ddabgecgf cadffagbe ecbcagdfb",
    (9, 7, 7, True): "aedbfdgca cbgdbaefg gcfcdbaed ffceaedgb edaaggcbf dgefecbac babgcffde",
    (9, 7, 8, False): """
        efg..abcd cdefg..ab ..abcdefg g..abcdef .abcdefg. defg..abc abcdefg.. bcdefg..a
    """,
    (9, 7, 9, False): """
        baeg.cd.f g..bafced fdbcea.g. .gde.bfac .bcade.fg dcf.g.abe e.afcdg.b ae.dfgbc.
        cfg.b.eda
    """,
    (9, 8, 6, True): "ghabcdefb habcdefgg cdefghabc bcdefghad defghabch abcdefghf",
    (9, 8, 7, True): "ghabcdefh defghabcc fghabcded bcdefghae cdefghabg abcdefghf habcdefgb",
    (9, 8, 8, False): """
        defgh.abc cdefgh.ab efgh.abcd .abcdefgh gh.abcdef abcdefgh. bcdefgh.a h.abcdefg
    """,
    (9, 8, 8, True): """
        hafhegcdb bbgefhdac ghecdfbga dchbgaefd egdfceabh fdaghbfce cfcabdheg aebdacghf
    """,
    (9, 8, 9, False): """
        cdbefg.ha hcadbfeg. fahb.dceg aecfdhg.b bfdge.hac e.gahcbdf gb.caedfh dhf.gbace
        .gehcafbd
    """,
    (9, 9, 8, True): """
        cdefghiab defghiabc bcdefghia efghiabcd iabcdefgh hiabcdefg abcdefghi ghiabcdef
    """,
    (9, 9, 9, True): """
        fcdhegabi diaebhfcg hacifbegd geidhcbfa bgefiacdh ifbagdhec adgbcfihe ehfcdigab
        cbhgaedif
    """,
    (9, 10, 10, True): """
        abcdefghi bcdefghij jabcdefgh cdefghija ijabcdefg defghijab hijabcdef efghijabc
        ghijabcde fghijabcd
    """,
    (9, 11, 7, True): "efabdikjh cifjhkeab fedkjcbhg adcfbhigj jagicdfke ibjeaghdk bkhcgadfi",
    (9, 11, 8, True): """
        bfkhcigda fijgaehkd ajhdekicg gcfbijeah jebkdgahc hagijdfeb ikcagbdfj dhefkcjbi
    """,
    (9, 11, 9, True): """
        kdjbcfgha cgeaidbkh efkiahdgc habcfiejd gbcejkafi ahdfkgjib fjgdbacek jifhdbkce
        beijgchaf
    """,
    (9, 11, 10, True): """
        defghijka fghijkabc efghijkab kabcdefgh ijkabcdef abcdefghi hijkabcde bcdefghij
        jkabcdefg cdefghijk
    """,
    (9, 11, 11, True): """
        ekgfdbjah kadchjegf gekdchifa dcfbgkahi ijehadkbg bhcjegfid fdjkbihec cfigkabje
        aihejcgkb jgbaifcdk hbaifedcj
    """,
    (9, 12, 5, True): "ceglhfaji bhcejaikl gkdjahcfb ibkhegfcd lgakdjeif",
    (9, 12, 6, True): "hicklfjae kbedgaijh fhdgibalj lakfjcdgb dgibcjfek gchaekldf",
    (9, 12, 7, True): "hacfgjdki bkgcflaie iebhlajdg afjedkchl gdfkbeljh chkjigfbd jcdlhbiea",
    (9, 12, 8, True): """
        hcjlgkibe lfhabcjdi gbedciafh bhfeagkcl kjdheablc figkdelhj ekibflcga agcjkhfed
    """,
    (9, 12, 9, True): """
        figdekhaj kghbilfje acehlgjdk ikbaheglc bldejicfg cblgfjkha gfkjdaeil ljafchdkb
        jhckbdagi
    """,
    (9, 12, 11, True): """
        abcdefghi bcdefghij labcdefgh cdefghijk klabcdefg defghijkl jklabcdef efghijkla
        ijklabcde fghijklab hijklabcd
    """,
    (9, 12, 12, True): """
        gclhbfkid ibfalkdcg lkdcebajf higkaljfe edibfghaj bgedhailc jhbedcgkl ajkicefbh
        kfhljiega flcjkdbhi dajfghcek ceagijldb
    """,
    (10, 1, 1, True): "aaaaaaaaaa",
    (10, 1, 10, False): """
        a......... .........a .a........ ........a. ..a....... .......a.. ...a...... ......a...
        ....a..... .....a....
    """,
    (10, 2, 2, True): "abbaabbaab baabbaabba",
    (10, 2, 5, False): ".b....a... ...b.a.... .......a.b a.b....... ....b...a.",
    (10, 2, 7, False): """
        b....a.... ...b....a. a.b....... .ba....... ....a....b ......ba.. ...ab.....
    """,
    (10, 2, 10, False): """
        ab........ b........a .ab....... ........ab ..ab...... .......ab. ...ab..... ......ab..
        ....ab.... .....ab...
    """,
    (10, 3, 3, False): "....a..c.b .c...ab... b..c....a.",
    (10, 3, 3, True): "abcbcabcaa cabcababcb bcaabccabc",
    (10, 3, 4, False): "...ab...c. ......cb.a b.a....c.. ab...c....",
    (10, 3, 6, False): ".c.....a.b ....ac.b.. ..a..bc... ..b...a..c a..b....c. .a.cb.....",
    (10, 3, 7, False): """
        c....b.a.. ...ab.c... .c...a...b ..abc..... .bc...a... a..c....b. .......bac
    """,
    (10, 3, 10, False): """
        abc....... bc.......a .abc...... c.......ab ..abc..... .......abc ...abc.... ......abc.
        ....abc... .....abc..
    """,
    (10, 4, 4, True): "cdbaddbcba aaccbcdbad bcadabcddb dbdbcaaacc",
    (10, 4, 5, False): ".c...b..ad ..db...ac. cd..a.b... ...d.ca..b d.a.b..c..",
    (10, 4, 7, False): """
        ....dacb.. .da.....bc ....bcd..a d.ba....c. .acb.....d c...a.b.d. ac...b.d..
    """,
    (10, 4, 10, False): """
        abcd...... bcd......a .abcd..... cd......ab ..abcd.... d......abc ...abcd... ......abcd
        ....abcd.. .....abcd.
    """,
    (10, 5, 4, True): "bedbcdaace dabadcebec edecaadcbb cbaebecdad",
    (10, 5, 5, True): "bbedaecadc cdaaedecbb aebcbcddea eacedbabcd dcdbcabeae",
    (10, 5, 10, False): """
        abcde..... bcde.....a .abcde.... cde.....ab ..abcde... de.....abc ...abcde.. e.....abcd
        ....abcde. .....abcde
    """,
    (10, 6, 3, False): "fcb.ad..e. .fd...beac ...edfac.b",
    (10, 6, 3, True): "ecedbafbad aecfafdebc dbfccbefda",
    (10, 6, 5, False): ".feabd...c .e...acfbd dcfb..e.a. b.d.cf.ae. e..cf.ad.b",
    (10, 6, 5, True): "fabcdecdef efabcddefa bcdefafabc cdefabefab abcdefbcde",
    (10, 6, 6, True): "eccedfdbab aeacbdfebf cbffcebdda bdedfaafcc fadbaceced dfbaebcafe",
    (10, 6, 7, False): """
        a...cfdbe. e.f.ac.d.b bc.e.df..a f.bde.ac.. cfeb....ad .ba.d..efc .e.c.abfd.
    """,
    (10, 6, 10, False): """
        abcdef.... bcdef....a .abcdef... cdef....ab ..abcdef.. def....abc ...abcdef. ef....abcd
        ....abcdef f....abcde
    """,
    (10, 7, 4, False): ".edgfc..ba b.fec.a.gd afb..g.cde cg.dabfe..",
    (10, 7, 5, True): "gabcdefbcd cdefgabcde abcdefggab bcdefgafga fgabcdedef",
    (10, 7, 6, True): "fdgdbgbace eccaedgbfa dgbegeacdf befbdccfag afdgcadgeb cbaffbeegd",
    (10, 7, 7, False): """
        fcbgaed... ..gedbaf.c cda.g.f.be b..dc.egaf ge.bfc.ad. .ge..acbfd .adc.f.egb
    """,
    (10, 7, 7, True): """
        efbecagcdd agefdbcgab cbgafdeabc bafgecddef fecdbgafga dcabgefefg gddcafbbce
    """,
    (10, 7, 10, False): """
        abcdefg... bcdefg...a .abcdefg.. cdefg...ab ..abcdefg. defg...abc ...abcdefg efg...abcd
        g...abcdef fg...abcde
    """,
    (10, 8, 4, True): "gfbechadfa cdhghfeabg eeddbgfcah dhacecbbgf",
    (10, 8, 5, False): "gefdac..bh .dgbcahe.f bg..ehdcfa cbdhf.eag. f.ae.gchdb",
    (10, 8, 5, True): "bacdefghbc ahbcdefgcd cbdefghaha dcefghabgh hgabcdeffe",
    (10, 8, 6, True): "bhcafedagd hfegagcdfb dbahcdfgeg eagfbchedc cdfcghebha gcdbhfafbe",
    (10, 8, 7, False): """
        eh.fbacd.g .fdh.begca d.a.hefbgc fe.cgdbha. cgbaf.de.h gcfed..ahb .bcgafh.de
    """,
    (10, 8, 7, True): """
        ghecbbfdac debeghcaff efcahcdbgd abghdehfca cdaffgbheg bchgefagdh hafdcdgebe
    """,
    (10, 8, 8, True): """
        habcdefgcd efghabcdfg ghabcdefab fghabcdede bcdefghagh cdefghabbc abcdefghef defghabcha
    """,
    (10, 8, 10, False): """
        abcdefgh.. bcdefgh..a .abcdefgh. cdefgh..ab ..abcdefgh defgh..abc h..abcdefg efgh..abcd
        gh..abcdef fgh..abcde
    """,
    (10, 9, 7, True): """
        hiabcdefgi iabcdefghg defghiabch bcdefghiab ghiabcdefc abcdefghid cdefghiabe
    """,
    (10, 9, 9, True): """
        efghiabcdf hiabcdefge cdefghiabg iabcdefghh ghiabcdefa fghiabcdeb bcdefghiai defghiabcd
        abcdefghic
    """,
    (10, 9, 10, False): """
        abcdefghi. bcdefghi.a .abcdefghi cdefghi.ab i.abcdefgh defghi.abc hi.abcdefg efghi.abcd
        ghi.abcdef fghi.abcde
    """,
    (10, 10, 10, True): """
        abcdefghij bcdefghija jabcdefghi cdefghijab ijabcdefgh defghijabc hijabcdefg efghijabcd
        ghijabcdef fghijabcde
    """,
    (10, 11, 8, True): """
        defghijkab efghijkabc jkabcdefgh cdefghijka kabcdefghi bcdefghijk ijkabcdefg abcdefghij
    """,
    (10, 11, 10, True): """
        cdefghijka hijkabcdef kabcdefghi defghijkab bcdefghijk jkabcdefgh ijkabcdefg efghijkabc
        fghijkabcd abcdefghij
    """,
    (10, 11, 11, True): """
        fghijkabcd defghijkab cdefghijka ijkabcdefg kabcdefghi ghijkabcde hijkabcdef abcdefghij
        efghijkabc jkabcdefgh bcdefghijk
    """,
    (10, 12, 4, True): "ljgiheafdb hiafglckbd jebdkclafh fkcbidhjeg",
    (10, 12, 5, True): "ficeabjgkh ieglfjkchd ghaikcdflb jfbkhladeg dleachijbk",
    (10, 12, 8, True): """
        aildjecbfg kjihdgbfac bekacidhgl jhacefglki iagbfkldhe fcelijakbh efbjglhcdk ldckhajgif
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
    (11, 2, 5, False): ".b...a..... ........b.a a.b........ ....b..a... ...b.....a.",
    (11, 2, 6, False): "b.........a ..b......a. ....a..b... .....ba.... ...ab...... .a......b..",
    (11, 2, 7, False): """
        ..ba....... ....ba..... .......ba.. b.....a.... .a...b..... .......a.b. ..a.......b
    """,
    (11, 2, 8, False): """
        a.........b .ab........ b........a. .....b..a.. ...a....b.. ....ba..... .ba........
        ......ba...
    """,
    (11, 2, 11, False): """
        ab......... b.........a .ab........ .........ab ..ab....... ........ab. ...ab......
        .......ab.. ....ab..... ......ab... .....ab....
    """,
    (11, 3, 3, True): "abcbcabcaab cabcababcbc bcaabccabca",
    (11, 3, 4, False): "b..a......c ......b.c.a ..a.bc..... .a.....c.b.",
    (11, 3, 8, False): """
        .bc.....a.. ..ba...c... ...b.c...a. .a....c.b.. b...c.a.... ....b....ca .....a.b..c
        c.a...b....
    """,
    (11, 3, 11, False): """
        abc........ bc........a .abc....... c........ab ..abc...... ........abc ...abc.....
        .......abc. ....abc.... ......abc.. .....abc...
    """,
    (11, 4, 4, True): "adcdbbccabd cbaadcbddac dabccadabdb bcdbadabcca",
    (11, 4, 5, False): "acbd....... .dca....b.. .....bd..ac b...cd.a... ....a..bdc.",
    (11, 4, 8, False): """
        a..bd.....c .c....bad.. .bad...c... ....ab.dc.. .a...dc...b d.b..c...a. b...c.d.a..
        ..dc.....ba
    """,
    (11, 4, 11, False): """
        abcd....... bcd.......a .abcd...... cd.......ab ..abcd..... d.......abc ...abcd....
        .......abcd ....abcd... ......abcd. .....abcd..
    """,
    (11, 5, 4, True): "abcdedeabca cdeabbcdeae bcdeacdeabc eabcdeabcdd",
    (11, 5, 5, True): "cbdeabedcba beedbacaecd eabbdeacadc ddcaecdebab acaccdbbdee",
    (11, 5, 11, False): """
        abcde...... bcde......a .abcde..... cde......ab ..abcde.... de......abc ...abcde...
        e......abcd ....abcde.. ......abcde .....abcde.
    """,
    (11, 6, 4, True): "fabcdecdefa abcdefbcdef cdefabefabc bcdefafabcd",
    (11, 6, 5, False): ".e..fba..cd a.d..cfeb.. e..a.fbc.d. .fedb...a.c .caed...fb.",
    (11, 6, 5, True): "ddefcacefab facdfeabbcd afdeefbacbc ecbcbdedaff beabdcffdea",
    (11, 6, 6, True): "defabfedcac fdceaebcabd abefdcdbfea badbcaffdce efbcfdcaedb ccadebaebff",
    (11, 6, 7, False): """
        .cdea.f..b. ad...e..bfc ea.bd..fc.. b..dc..af.e ..ca.b.d.ef cf..bde.a.. ..a..fbe.cd
    """,
    (11, 6, 9, False): """
        .bc.d.ae..f f.debc...a. e..af.d.bc. cdef....a.b ..b..acf.ed .e.daf.bc.. .f.c.eba.d.
        bca..d..f.e ....e.fcdba
    """,
    (11, 6, 11, False): """
        ..ecdb.f.a. dc.be...af. ..fa.de.b.c b..fa..edc. fb....cae.d ..adceb.f.. ef...cad.b.
        a.c..fd..eb .ed.f..bc.a .d.eba.c..f cab...f..de
    """,
    (11, 7, 3, False): ".cb.f.deg.a gb.ecda..f. f.e..g.acbd",
    (11, 7, 5, False): "a.ebf.g.d.c bd.ec..gaf. .eacbf.d.g. ef.d.bc..ag .ac..dfeg.b",
    (11, 7, 5, True): "dccbedaeafg afgcbgefbad feaegbcddcb gaefdcfgcba bgddaebcgef",
    (11, 7, 6, False): "..egfadc..b .f..cgeab.d .ga.b.cfed. b.ce...dgaf db.a.fg..ec cef.db..ag.",
    (11, 7, 6, True): "baecbcafdfg fcgdgadbaef cbagefcaedb edcfaggdbbc gedecbfgfaa dfbafdbecge",
    (11, 7, 7, True): """
        fbededgacbf bcfgceadgad dacefaebfgc edbfgbdfacg afabdgcceeb cggcbffebda gedaacbgdfe
    """,
    (11, 7, 8, False): """
        .gb.da.fe.c ..efad.bgc. bade.fg.c.. c.abg.e..fd gef.b.acd.. .f.ac..ebdg d..g.bc.aef
        fd...cba.ge
    """,
    (11, 7, 11, False): """
        f...dab.cge .edbc.gf..a agb..fced.. g.feacdb... ..gcbe.a.df .b.g.dfcea. .ceaf..dg.b
        d.cf..agbe. cda.eb...fg ea.dg...fbc bf...ge.acd
    """,
    (11, 8, 4, False): "dabgh.fe..c bh..fcg.aed g.dfeh.cba. .cha.begd.f",
    (11, 8, 5, True): "dfgghcebfah ccbadahfgbe bgdfedahcha aefdfbbdhcg hdaecgcgbef",
    (11, 8, 6, True): "habcdefgfgh ghabcdefbcd abcdefghhab defghabcdef bcdefghacde cdefghabgha",
    (11, 8, 7, False): """
        .dgchfb.a.e ...bfdgheac cha.b.fe.gd hbfge.c..da gfb..edach. dg.echabf.. b.ed.a.ghcf
    """,
    (11, 8, 7, True): """
        behddfcgagc hcbbgeefdha agcebafhcdg cafgadbehfd gfghcbdafce fhaceghdebb ddefhcabgaf
    """,
    (11, 8, 8, True): """
        cehdbcaagfg gcdbaffhdce hhfcdaegcdb adbahghcebf bagegdcefhh efahfbgdbec fgegchbfaad
        dbcfeedbhga
    """,
    (11, 8, 10, False): """
        defgh...abc .abcdefgh.. cdefgh...ab efgh...abcd bcdefgh...a abcdefgh... fgh...abcde
        ..abcdefgh. h...abcdefg ...abcdefgh
    """,
    (11, 8, 11, False): """
        h.fabce.d.g dec..ghf.ba .d.hab.gfce gc.df.ae.hb c.gf.dbhae. .fbgc..aedh bhe.dafcg..
        a.hce.gb.fd .bd.gec.haf fgae.hd.b.c ea.bhf.dcg.
    """,
    (11, 9, 6, False): ".fh.aibgedc ecah.b.igfd cgfih.adb.e f.gacde.hbi ab.fehdcig. hdcbiagf.e.",
    (11, 9, 7, True): """
        ghiabcdefde defghiabcbc iabcdefghia hiabcdefggh bcdefghiacd cdefghiabhi abcdefghief
    """,
    (11, 9, 8, True): """
        ghiabcdefgh efghiabcdhi hiabcdefgde iabcdefghfg defghiabcbc abcdefghiia cdefghiabef
        bcdefghiacd
    """,
    (11, 9, 9, True): """
        ifahggecabd bdgdcafhhei heicabdfgce dihgecabdif ebfadfhichg fabbhdieigc chefbiggfda
        agdeihcabfb gccifebdeah
    """,
    (11, 9, 10, False): """
        hi..abcdefg defghi..abc abcdefghi.. .abcdefghi. bcdefghi..a fghi..abcde i..abcdefgh
        ..abcdefghi efghi..abcd cdefghi..ab
    """,
    (11, 9, 11, False): """
        fdgeci.ahb. .eahgfbic.d icedfh..agb c.biaehg.df db.ghaf.iec .h.adbicefg afi..gdhbce
        hgcfe.abdi. eahcbdgf..i gidb..cefah b.f.icedgha
    """,
    (11, 10, 8, True): """
        jabcdefghih hijabcdefgd cdefghijabe bcdefghijac ijabcdefghi abcdefghijj defghijabcg
        efghijabcdb
    """,
    (11, 10, 10, True): """
        gcaicejbfdh iecafgbdhfj jfdbhhceiga fbjhadiaecg djhfdbgicae cigegafhbjd hdbjifacgei
        agecjidfjhb baigechjdbf ehfdbjegaic
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
    (12, 2, 5, False): ".....b.a.... .........ba. ........b..a ..ab........ b.....a.....",
    (12, 2, 6, False): """
        .........a.b ...a.b...... .......b..a. b.......a... .ba......... ....b.a.....
    """,
    (12, 2, 9, False): """
        .b.........a ...a...b.... ........a..b ......b..a.. .a.......b.. a.........b.
        ...b.a...... ..a.b....... b...a.......
    """,
    (12, 2, 12, False): """
        ab.......... b..........a .ab......... ..........ab ..ab........ .........ab.
        ...ab....... ........ab.. ....ab...... .......ab... .....ab..... ......ab....
    """,
    (12, 3, 3, True): "abcbcabcaabc cabcababcbca bcaabccabcab",
    (12, 3, 4, False): "b.......c..a ..cb......a. .a..c....b.. .....bca....",
    (12, 3, 5, False): "..b...c....a ...cb.a..... .........bac ...b.c.a.... ba......c...",
    (12, 3, 8, False): """
        ..bc.......a .c......ba.. ......ab.c.. .....cba.... c...b...a... .b..ca......
        ..c.......ab a..b......c.
    """,
    (12, 3, 9, False): """
        .ab........c ....a.c....b b......c.a.. ....cb....a. .bc...a..... .c.....ba...
        .....a...bc. c..b...a.... ..ac....b...
    """,
    (12, 3, 12, False): """
        abc......... bc.........a .abc........ c.........ab ..abc....... .........abc
        ...abc...... ........abc. ....abc..... .......abc.. .....abc.... ......abc...
    """,
    (12, 4, 3, False): "..b..a....dc .c..d.ba.... d..a....bc..",
    (12, 4, 4, False): ".c..a...bd.. c.b..d...a.. b..a.cd..... ......bc..ad",
    (12, 4, 4, True): "aadddacbbccb cdbcabddabac bccabdbacadd dbabccacddba",
    (12, 4, 6, False): """
        c.d...a...b. .d.ab..c.... ...da...b..c .....c...bda ..c....bad.. db...ac.....
    """,
    (12, 4, 8, False): """
        ..ab.c...d.. b.d....ca... .c.ad.....b. .d.....b..ca a.c.....d..b c...bda.....
        .....bda.c.. ...da....b.c
    """,
    (12, 4, 9, False): """
        ....d..ab..c bd....c.a... .bcd.....a.. c.b.a..d.... d...b..c..a. .a...c...b.d
        ..db.a..c... ...a.bd...c. ......a..cdb
    """,
    (12, 4, 12, False): """
        abcd........ bcd........a .abcd....... cd........ab ..abcd...... d........abc
        ...abcd..... ........abcd ....abcd.... .......abcd. .....abcd... ......abcd..
    """,
    (12, 5, 4, True): "abcdedeabcab eabcdeabcdde bcdeacdeabcd cdeabbcdeaea",
    (12, 5, 5, False): "..ead..c.b.. be.....ac.d. .....ed..abc d.ac.b.....e ac..b.e.d...",
    (12, 5, 5, True): "cbaeddeeabbc acedbecabaed becaacbddcde eabceadbcdcb dddbcbaceeaa",
    (12, 5, 7, False): """
        .....cba.d.e d..e..cb.a.. e.ca.d.....b c.b.d.e.a... .bade.....c. .d...e..bca.
        .a..b..dc.e.
    """,
    (12, 5, 9, False): """
        ..c...bad..e e..bd...a.c. .e...a.dcb.. ..a.b.c..e.d c....ed..ab. ...a...c.deb
        .bdec.....a. .d.cab.e.... d.e...a.b..c
    """,
    (12, 5, 12, False): """
        abcde....... bcde.......a .abcde...... cde.......ab ..abcde..... de.......abc
        ...abcde.... e.......abcd ....abcde... .......abcde .....abcde.. ......abcde.
    """,
    (12, 6, 5, True): "fabcdecdefab efabcddefabc bcdefafabcde cdefabefabcd abcdefbcdefa",
    (12, 6, 6, True): """
        decfabfecbad afdafdbceebc fabecfcbdade cdabbedffcea ecfdecaabdfb bbecdaedafcf
    """,
    (12, 6, 12, False): """
        abcdef...... bcdef......a .abcdef..... cdef......ab ..abcdef.... def......abc
        ...abcdef... ef......abcd ....abcdef.. f......abcde .....abcdef. ......abcdef
    """,
    (12, 7, 3, False): "...dec.bgfa. a.db.e.gc..f fga.c.e..bd.",
    (12, 7, 4, True): "dcbgeecgfbad egebdafcagfb facafbebgddc cddeagafbcef",
    (12, 7, 5, True): "gbefgacfdcbe eadcabfgbdfg fgfacddceaeb afcebgedcbda deagfcabgecf",
    (12, 7, 6, True): """
        cbdecffbdgga gdbaeceafbfg agccdagfbede dfabgbdcgcef fegdbeagcfab eafgfdceadbc
    """,
    (12, 7, 7, False): """
        de....gafbc. f.gebd...c.a ..dc...fageb gf.d.acb...e ed.ga.bc..f. .af.dc..e.bg
        c.e.gbf.da..
    """,
    (12, 7, 7, True): """
        defgabcgabcd fgabcdedefga gabcdeffgabc efgabcdbcdef bcdefgacdefg abcdefgabcde
        cdefgabefgab
    """,
    (12, 7, 9, False): """
        e..gafcdb... bdge....fa.c .ecdf.gb...a gf...a.edbc. ac..bd..egf. .ge...a.cfbd
        ...aeg.f.cdb c.fbd.eg..a. d.af.cb..e.g
    """,
    (12, 7, 12, False): """
        abcdefg..... bcdefg.....a .abcdefg.... cdefg.....ab ..abcdefg... defg.....abc
        ...abcdefg.. efg.....abcd ....abcdefg. fg.....abcde .....abcdefg g.....abcdef
    """,
    (12, 8, 3, False): ".fcgha..b.de h..egfad.b.c bca...ghedf.",
    (12, 8, 4, True): "eghadcdbfegf abgdehfeadcb fdehbfccgabh bfagcgehchad",
    (12, 8, 5, False): ".f.c.egbahd. .c.df.h.egba dbe.ga.c..hf g.aedcf.hb.. c.b.efdh.a.g",
    (12, 8, 5, True): "bcdefghaghab abcdefghhabc ghabcdefcdef habcdefgbcde cdefghabdefg",
    (12, 8, 6, True): """
        bebacdcfaghf gacdgfhdbhee hfacdggbedfc ahebfhacdebg dcgfhebahadb fgdebcegfcah
    """,
    (12, 8, 8, False): """
        dha.fecg...b ..eb.dgachf. bdcehgf..a.. c.h.g.bfde.a .a.c..edhgbf ecdh.a..bfg.
        ge.abh..f.cd fb..dc.ea.hg
    """,
    (12, 8, 8, True): """
        haaebdgcdfbg cgfdehbgceha ffcadgcbehad aebbceahgdfh ehefhbdfacgc dbghgchefadb
        gdhcafeabbef bcdgfafdhgce
    """,
    (12, 8, 9, False): """
        .hdbfce..g.a ..ecg..dahfb h..fab.ge.cd .e.a..dbgfhc abf..d..hcge bfh.dagc..e.
        cdagbfhe.... f.g.e.chbad. dc.h.ea.fb.g
    """,
    (12, 8, 12, False): """
        abcdefgh.... bcdefgh....a .abcdefgh... cdefgh....ab ..abcdefgh.. defgh....abc
        ...abcdefgh. efgh....abcd ....abcdefgh fgh....abcde h....abcdefg gh....abcdef
    """,
    (12, 9, 3, True): "fhibafcddcge cfgibdaeahei dbhfcgegibha",
    (12, 9, 4, False): "fgeda.bi..ch a..ceg.hbdfi cibagfh.de.. .hg..badicef",
    (12, 9, 5, False): ".ad..ceghbif e.bidgacfh.. fdahgi..e.cb cigbe..fad.h d..fihce.gba",
    (12, 9, 6, True): """
        ghiaiecfgbbd icfedbfeahgh adbdgchicgef higfcabdiafe fehgbdicbeaa cfacegdhhdib
    """,
    (12, 9, 7, True): """
        abcdefghighi hiabcdefghia defghiabcefg ghiabcdefcde bcdefghiaiab cdefghiabbcd
        iabcdefghdef
    """,
    (12, 9, 8, False): """
        e.h.b.agidcf fhag.b.e.idc diechg..fa.b .cdhe.ibagf. iacfgdh.e.b. .gbaihdc.f.e
        b...acfidehg cb.d.egfh.ai
    """,
    (12, 9, 8, True): """
        hfecabigighd adcahigibefb ggfdbcafhhie cihfdecbdabg dhgecdbceiaf fedbiahegfgc
        eaigefddfbch ibahfgehacdi
    """,
    (12, 9, 9, False): """
        ..fg.aeihbdc ib.afgh.ec.d cf.eb.adgih. .ch.ifda.ebg fhc.d.beiag. gead.i.f.hcb
        adgbchi.f..e d.eihc.gbf.a .ab.gefcd.ih
    """,
    (12, 9, 9, True): """
        ehicihcafbgd difhacegedab gedfhbiccafg igbagdfehhbc hagefidhbcif acebbahfdgdi
        bdhicfbigeea ffadeggbaich cbcgdeadifhe
    """,
    (12, 9, 12, False): """
        abcdefghi... bcdefghi...a .abcdefghi.. cdefghi...ab ..abcdefghi. defghi...abc
        ...abcdefghi efghi...abcd i...abcdefgh fghi...abcde hi...abcdefg ghi...abcdef
    """,
    (12, 10, 5, True): "jdbfgahiedhc ibdaegjcihbf efidcfabjegh fgabdicjhjea cjehacgfbidg",
    (12, 10, 6, False): """
        .bajhdge.cfi bejdf.c.iagh j.fidabceh.g ah.bcifgjed. dce..jihfgab idbaeh.jg.cf
    """,
    (12, 10, 6, True): """
        eahagdijgcbf ghiefcbajbdd hbgdcejfeiaj aefcdfhgbjci fgcjhidbaeea bjaiehgidhfc
    """,
    (12, 10, 7, True): """
        jhfiagccdebi dcidgehbagfj beahidajcfeg gibebjdafhch ifjahfgeebdc abdjecbigchf
        caefjbighajd
    """,
    (12, 10, 8, True): """
        defghijabcja hijabcdefgbc abcdefghijcd ijabcdefghgh efghijabcdhi jabcdefghief
        bcdefghijaij cdefghijabde
    """,
    (12, 10, 9, False): """
        hbf.dgi.ajec ..hbadfjicge acdief.hgb.j fabd.jhcegi. gj..fcedbiha dejaihcb..fg
        cg.hj.afdebi bdijhega.fc. ihacg.bej.df
    """,
    (12, 10, 9, True): """
        ghijabcdefcd efghijabcdgh bcdefghijafg cdefghijabhi ijabcdefghja defghijabcde
        hijabcdefgef abcdefghijbc jabcdefghiij
    """,
    (12, 10, 10, True): """
        cdefghijabcd bcdefghijaij jabcdefghihi fghijabcdebc ijabcdefghab defghijabcgh
        abcdefghijef efghijabcdja ghijabcdeffg hijabcdefgde
    """,
    (12, 10, 12, False): """
        abcdefghij.. bcdefghij..a .abcdefghij. cdefghij..ab ..abcdefghij defghij..abc
        j..abcdefghi efghij..abcd ij..abcdefgh fghij..abcde hij..abcdefg ghij..abcdef
    """,
    (12, 11, 10, True): """
        hijkabcdefgk efghijkabcde ijkabcdefghj abcdefghijkg jkabcdefghid kabcdefghiji
        fghijkabcdec bcdefghijkaf defghijkabch cdefghijkabb
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
