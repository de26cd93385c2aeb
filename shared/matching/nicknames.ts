/**
 * Short and pet names by the name that they stand for: common ones of US English, Spanish and Portuguese. Own selection; written
 * without accents, as names are compared. One short name may stand for several names.
 */
const table = `
abigail: abby abbie gail
abraham: abe bram
agnes: aggie nessie
albert: al bert bertie
alberto: beto al
alejandra: ale sandra alex
alejandro: alex ale jandro
alexander: alex al sandy xander lex sasha
alexandra: alex alexa sandra sandy lexi sasha
alfonso: poncho fonso al
alfred: al fred freddy
alfredo: fredo al
alice: ali ally
allison: ali ally
amanda: mandy manda
amelia: amy millie
andrea: andi andy
andres: andy
andrew: andy drew
angela: angie
angelina: angie lina
anna: ann annie nan
ana: anita
anthony: tony ant
antonia: toni tonia
antonio: tony tono toni
arthur: art artie
augustus: gus augie
barbara: barb barbie babs
beatrice: bea trixie
beatriz: bea betty
benjamin: ben benny benji
bernard: bernie
beverly: bev
bradley: brad
brenda: bren
bridget: biddy bridie
calvin: cal
cameron: cam
carlos: charlie carlitos
carmen: carmencita menchu
caroline: carrie carol caro
cassandra: cass cassie sandra
catalina: cata lina
catherine: cathy cat kate katie kitty cate
cecilia: ceci cece
charles: charlie chuck chas chip
charlotte: charlie lottie char
christian: chris
christina: chris chrissy tina
christine: chris chrissy tina
christopher: chris kit topher
cristina: cris tina
clarence: clare
clifford: cliff
concepcion: concha conchita
conceicao: sao
consuelo: chelo
cornelius: con neil
cynthia: cindy
daniel: dan danny
daniela: dani
danielle: dani
david: dave davey
deborah: deb debbie debby
dennis: denny
dolores: lola loli
dominic: dom nick
donald: don donnie
dorothy: dot dottie dolly
douglas: doug
edmund: ed ned
eduardo: lalo edu eddie
edward: ed eddie ned ted teddy
eleanor: ellie nell nora ella
elizabeth: liz lizzie beth betsy betty eliza libby bess lisa liza ellie
elena: lena nena
emily: em emmy
emmanuel: manny
enrique: quique kike henry
ernest: ernie
esperanza: espe
esteban: steve
eugene: gene
evelyn: evie eve
federico: fede
felipe: phil
fernando: nando fer
florence: flo flossie
frances: fran frannie
francesca: fran frankie
francis: frank frankie fran
francisca: paca paquita fran chica
francisco: paco pancho frank cisco kiko chico
franklin: frank
frederick: fred freddy rick
gabriel: gabe
gabriela: gabi gaby
gabrielle: gabby
geoffrey: geoff jeff
george: georgie
gerald: gerry jerry
gerard: gerry jerry
gertrude: gert trudy
gilbert: gil bert
giovanni: gianni gio john
gloria: glo
gregory: greg
guadalupe: lupe lupita
guillermo: memo guille bill william
gustavo: gus tavo
harold: hal harry
harriet: hattie
harrison: harry
helen: nell nellie
henry: hank harry hal
herbert: herb bert
howard: howie
humberto: beto
ignacio: nacho
immaculada: inma
irene: rena
isaac: ike
isabel: isa chabela bella
isabella: bella izzy isa
jacob: jake
jacqueline: jackie
jaime: jim
james: jim jimmy jamie jem
janet: jan
jason: jay
javier: javi
jeffrey: jeff
jennifer: jen jenny
jeremiah: jerry
jeremy: jerry jem
jerome: jerry
jessica: jess jessie
jesus: chuy chucho
joanna: jo joan
joao: joaozinho
jonathan: jon jonny nathan
john: jack johnny jon
jorge: george
jose: pepe chepe joe ze zeca pepito
josefa: pepa
josefina: josie fina pepa
joseph: joe joey jo
josephine: jo josie fina
joshua: josh
joyce: joy
juan: john juanito
juana: juanita
judith: judy judi
julia: julie jules
julian: jules
julio: july
karen: kari
katherine: kathy kate katie kay kat kitty
kathleen: kathy kate katie kay
kenneth: ken kenny
kevin: kev
kimberly: kim kimmy
kristina: kris tina
lawrence: larry lars
leonard: len lenny leo
leonardo: leo
leticia: lety
lillian: lil lily
linda: lin lindy
louis: lou louie
louise: lou
lourdes: lulu
lucia: lucy
lucille: lucy
luis: lou louis lucho
madeline: maddie
madison: maddie
manuel: manny manolo
manuela: manoli
marcus: mark
margaret: maggie meg peg peggy marge margie greta daisy madge rita
margarita: rita marga
maria: mari mary mia maruja
mariana: mari
marjorie: marge margie
martha: marty
martin: marty
mary: molly polly mamie
matthew: matt matty
maureen: mo
maximilian: max
maxwell: max
megan: meg
melissa: mel missy lissa
mercedes: meche merche
michael: mike mick mickey mikey
michelle: shelly mickey
miguel: mike miguelito
mikhail: misha mike
mildred: millie
milagros: mila milly
mohammed: mo mohamed muhammad mohammad
montserrat: montse
nancy: nan
natalia: talia nat
natalie: nat
natasha: tasha
nathan: nate nat
nathaniel: nate nat nathan
nicholas: nick nicky nico
nicolas: nico nick
nicole: nicky nikki
oliver: ollie
olivia: liv livvy
oscar: ozzie
pablo: paul
pamela: pam
patrice: pat
patricia: pat patty trish tricia patsy
patrick: pat paddy
paul: paulie
pedro: peter perucho
penelope: penny
peter: pete
philip: phil pip
phillip: phil pip
priscilla: prissy cilla
rachel: rae
rafael: rafa ralph
ramon: moncho ray
raymond: ray
rebecca: becky becca
refugio: cuca cuco
regina: gina reggie
reginald: reg reggie
ricardo: rick ricky
richard: rick ricky dick rich richie
robert: bob bobby rob robbie bert
roberta: bobbie robbie
roberto: beto bob rob
rodrigo: rodri
roger: rog
rogelio: roger
ronald: ron ronnie
rosa: rosie rosita
rosario: charo
rose: rosie
rosemary: rose rosie
russell: russ
salvador: chava sal
salvatore: sal sally tore
samantha: sam sammy
samuel: sam sammy
sandra: sandy
santiago: santi chago diego james
sarah: sally sadie
sebastian: seb bas
sergio: checo
sharon: shari
sofia: sofi
solomon: sol
sophia: sophie
soledad: sole
stanley: stan
stephanie: steph stevie
stephen: steve stevie
steven: steve stevie
stuart: stu
susan: sue susie suzy
susana: susi
suzanne: sue suzy
sylvia: syl
tabitha: tabby
teresa: tere tessa terry
theodore: ted teddy theo
theresa: terry tess tessa tracy
thomas: tom tommy
tiffany: tiff
timothy: tim timmy
tobias: toby
valentina: vale tina
valerie: val
vanessa: nessa
veronica: ronnie vero
vicente: vince chente
victor: vic
victoria: vicky tori
vincent: vince vinny
virginia: ginny ginger
walter: walt wally
wesley: wes
wilfred: fred will
william: bill billy will willy liam
yolanda: yoli
zachary: zach zack
`;

const related = new Map<string, Set<string>>();

function relate(name: string, others: readonly string[]): void {
  const known = related.get(name) ?? new Set<string>();
  for (const other of others) if (other !== name) known.add(other);
  related.set(name, known);
}

for (const line of table.trim().split('\n')) {
  const [name = '', shortNames = ''] = line.split(': ');
  const group = [name, ...shortNames.split(' ')];
  for (const one of group) relate(one, group);
}

const none: ReadonlySet<string> = new Set();

/**
 * The given names that this one may stand for or be called by: "bob" has robert, bobby, rob and so on.
 * @param name folded, one word
 */
export function nicknamesOf(name: string): ReadonlySet<string> {
  return related.get(name) ?? none;
}

/** True when the two folded names may be one person's: Bob and Robert, Bob and Rob, not Bob and Bob. */
export function areNicknames(one: string, other: string): boolean {
  return nicknamesOf(one).has(other);
}
