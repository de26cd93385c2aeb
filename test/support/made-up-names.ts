/** Common given and family names by origin, as they are written in a Massachusetts waiting room. Combined at random: nobody is meant. */

export interface NameStock {
  /** Share of the made-up people, in parts of all shares. */
  readonly share: number;
  readonly girls: readonly string[];
  readonly boys: readonly string[];
  readonly families: readonly string[];
  /** Two family names, joined so. */
  readonly doubled?: '-' | ' ';
}

const words = (text: string): readonly string[] => text.split(',').map((word) => word.trim());

export const nameStocks: readonly NameStock[] = [
  {
    share: 40,
    girls: words(
      'Mary,Patricia,Jennifer,Linda,Elizabeth,Barbara,Susan,Jessica,Sarah,Karen,Nancy,Lisa,Margaret,Betty,Sandra,Ashley,Emily,Kimberly,Donna,Michelle,Carol,Amanda,Melissa,Deborah,Stephanie,Rebecca,Laura,Olivia,Emma,Charlotte,Amelia,Sophia,Ava,Isabella,Mia,Evelyn,Harper,Abigail,Ella,Grace,Chloe,Nora,Hazel,Violet,Mary Ann,Anne-Marie,Kathleen,Bridget,Siobhan,Maeve,Caitlin,Madison,Alexandra,Christina,Victoria,Theresa,Katherine,Judith,Eleanor,Josephine',
    ),
    boys: words(
      'James,Robert,John,Michael,David,William,Richard,Joseph,Thomas,Christopher,Charles,Daniel,Matthew,Anthony,Mark,Donald,Steven,Andrew,Paul,Joshua,Kenneth,Kevin,Brian,Timothy,Ronald,George,Jason,Edward,Jeffrey,Ryan,Jacob,Nicholas,Gary,Eric,Jonathan,Stephen,Larry,Justin,Scott,Brandon,Benjamin,Samuel,Gregory,Alexander,Patrick,Frank,Raymond,Jack,Liam,Noah,Oliver,Elijah,Lucas,Mason,Logan,Ethan,Theodore,Henry,Owen,Declan,Seamus,Jean-Paul,Peter,Francis,Zachary,Nathaniel',
    ),
    families: words(
      "Smith,Johnson,Williams,Brown,Jones,Miller,Davis,Wilson,Anderson,Taylor,Thomas,Moore,Martin,Jackson,Thompson,White,Harris,Clark,Lewis,Robinson,Walker,Hall,Young,Allen,King,Wright,Scott,Hill,Green,Adams,Baker,Nelson,Campbell,Mitchell,Roberts,Carter,Phillips,Evans,Turner,Parker,Collins,Edwards,Stewart,Morris,Murphy,Cook,Rogers,Morgan,Cooper,Peterson,Reed,Bailey,Kelly,Howard,Ward,Cox,Richardson,Wood,Watson,Brooks,Bennett,Gray,James,Hughes,Myers,Long,Foster,Sanders,Ross,Powell,Sullivan,Russell,O'Brien,O'Connor,O'Neill,O'Leary,McCarthy,McDonald,MacDonald,McLaughlin,Fitzgerald,Donovan,Doherty,Flaherty,Mahoney,Crowley,Lynch,Quinn,Walsh,Burke,Shea,Kennedy,Butler,Fisher,Hamilton,Griffin,Hayes,Graham,Bryant,Ellis,Van Buren,St. Pierre,LeBlanc,Pelletier,Gagnon,Bouchard",
    ),
  },
  {
    share: 18,
    girls: words(
      'María,Ana,Carmen,Rosa,Luz,Isabel,Sofía,Valentina,Camila,Lucía,Gabriela,Daniela,Mariana,Guadalupe,Francisca,Dolores,Concepción,Esperanza,Yolanda,Juana,Beatriz,Ximena,Milagros,Altagracia',
    ),
    boys: words(
      'José,Juan,Luis,Carlos,Jesús,Miguel,Ángel,Francisco,Pedro,Antonio,Manuel,Rafael,Alejandro,Ramón,Enrique,Roberto,Guillermo,Ignacio,Santiago,Mateo,Sebastián,Nicolás,José Luis,Juan Carlos,Eduardo,Fernando',
    ),
    families: words(
      'García,Rodríguez,Martínez,Hernández,López,González,Pérez,Sánchez,Ramírez,Torres,Flores,Rivera,Gómez,Díaz,Reyes,Morales,Cruz,Ortiz,Gutiérrez,Chávez,Ramos,Ruiz,Álvarez,Mendoza,Vázquez,Castillo,Jiménez,Moreno,Romero,Herrera,Medina,Aguilar,Vargas,Guzmán,Santiago,Colón,Figueroa,Peña,Núñez,Muñoz,De La Cruz,De León,Del Rosario,Rosario,Santana,Polanco,Feliciano',
    ),
    doubled: ' ',
  },
  {
    share: 9,
    girls: words('Maria,Ana,Fernanda,Juliana,Beatriz,Larissa,Conceição,Fátima,Lúcia,Inês,Joana,Mariana,Thaís,Letícia'),
    boys: words('João,José,António,Manuel,Pedro,Tiago,Rui,Luís,Gonçalo,Vinícius,Rafael,Felipe,Gustavo,Adilson'),
    families: words(
      'Silva,Santos,Oliveira,Souza,Pereira,Costa,Ferreira,Rodrigues,Almeida,Carvalho,Gomes,Martins,Araújo,Ribeiro,Lopes,Barbosa,Medeiros,Furtado,Tavares,Fonseca,Monteiro,Andrade,Barros,Pires,Teixeira,da Silva,dos Santos,de Sousa,Conceição,Gonçalves',
    ),
  },
  {
    share: 6,
    girls: words('Linh,Mai,Hương,Thảo,Ngọc,Lan,Phương,Trang,Thu,Hà,Thanh,Kim,Thị Mai,Ánh'),
    boys: words('Minh,Tuấn,Dũng,Hùng,Đức,Quân,Huy,Long,Nam,Khoa,Phúc,Văn Hùng,Bảo,Sơn'),
    families: words('Nguyễn,Trần,Lê,Phạm,Hoàng,Huỳnh,Phan,Vũ,Võ,Đặng,Bùi,Đỗ,Hồ,Ngô,Dương,Lý'),
  },
  {
    share: 6,
    girls: words('Marie,Rose,Fabienne,Guerda,Mirlande,Nadège,Wideline,Esther,Marie-Ange,Josette,Yanick'),
    boys: words('Jean,Pierre,Jacques,Emmanuel,Wilner,Frantz,Ricardo,Jean-Claude,Stanley,Evens,Réginald'),
    families: words('Joseph,Pierre,Jean,Louis,Charles,François,Baptiste,Jean-Baptiste,Saint-Louis,Désir,Augustin,Toussaint,Célestin,Michel,Étienne,Fils-Aimé'),
  },
  {
    share: 6,
    girls: words('Mei,Xiu,Li Na,Jing,Yan,Hui,Xiaoyan,Siu Ling,Wen,Ying'),
    boys: words('Wei,Ming,Jun,Hao,Zhi,Kai,Xiang,Jian,Wai Man,Bo'),
    families: words('Chen,Wang,Li,Zhang,Liu,Huang,Wu,Yang,Lin,Zhao,Zhou,Chan,Wong,Lee,Leung,Ho,Ng,Tam,Xu,Yu'),
  },
  {
    share: 4,
    girls: words('Priya,Anjali,Deepika,Lakshmi,Sunita,Meera,Kavita,Aarti,Fatima,Ayesha,Noor,Zainab'),
    boys: words('Arjun,Rohan,Vikram,Sanjay,Amit,Rahul,Krishna,Mohammed,Ahmed,Ali,Omar,Yusuf'),
    families: words('Patel,Shah,Singh,Kumar,Sharma,Gupta,Reddy,Nair,Iyer,Khan,Ahmed,Hussain,Ali,Hassan,Abdullah,Al-Masri,El-Amin,Rahman,Begum'),
  },
  {
    share: 4,
    girls: words('Sreymom,Sophea,Bopha,Chantha,Jin,Hye-jin,Min-ji,Yuki,Sakura,Maria Clara,Ligaya'),
    boys: words('Sokha,Vannak,Rith,Sung-min,Joon,Hiroshi,Kenji,Jose Maria,Rizal,Dara'),
    families: words('Sok,Chea,Kim,Park,Lee,Choi,Tanaka,Sato,Yamamoto,Reyes,Bautista,Keo,Sar,Prum,Chhim,Oum'),
  },
  {
    share: 4,
    girls: words('Anna,Olga,Katarzyna,Małgorzata,Svetlana,Eleni,Ioanna,Giulia,Rosaria,Agnieszka,Zofia,Ludmila'),
    boys: words('Ivan,Dmitri,Łukasz,Paweł,Stanisław,Nikolaos,Giuseppe,Salvatore,Giovanni,Aleksandr,Søren,Jürgen'),
    families: words('Kowalski,Nowak,Wójcik,Wiśniewska,Ivanov,Petrov,Papadopoulos,Rossi,Russo,Esposito,DiMaggio,De Luca,Sørensen,Müller,Groß,Öztürk,Shevchenko,Łuczak'),
  },
  {
    share: 3,
    girls: words('Amina,Halima,Ngozi,Chidinma,Adaeze,Akosua,Fatou,Hodan,Saba,Tigist'),
    boys: words('Abdi,Chukwuemeka,Kwame,Kofi,Ibrahim,Oluwaseun,Tesfaye,Mamadou,Emeka,Yaw'),
    families: words('Okafor,Okonkwo,Adeyemi,Mensah,Owusu,Diallo,Traoré,Mohamed,Abdi,Hassan,Tesfaye,Bekele,Nwosu,Eze,Boateng'),
  },
];

/** Parts of which rarer family names are put together, because a real town has many names that only one family bears. */
export const rareNameParts = {
  first: words('Ab,Ald,Bar,Ben,Bor,Cal,Car,Cor,Dal,Der,Dor,El,Fal,Far,Gar,Gil,Hal,Har,Hol,Jan,Kas,Kel,Kor,Lam,Lor,Mal,Mar,Mor,Nor,Ol,Pal,Per,Pol,Ram,Ros,Sal,San,Sel,Sor,Tal,Tor,Val,Ver,Vol,Wal,Wes,Yar,Zal'),
  middle: words(',,a,e,i,o,an,ar,ber,der,en,er,il,in,is,ken,len,man,mer,or,ov,ten,ton,ver'),
  last: words('aro,berg,bury,by,cek,dale,dan,dez,di,ela,elli,escu,ey,ford,ham,heim,ic,ier,ing,ini,kin,ko,la,land,ley,lin,man,mann,ner,off,ola,one,oni,oux,ovic,quist,rell,ron,sen,ski,sky,son,stein,sted,ton,vale,well,wicz,win,worth,yan,zak'),
} as const;

export const towns: readonly { readonly city: string; readonly postalCode: string }[] = [
  { city: 'Boston', postalCode: '02118' },
  { city: 'Dorchester', postalCode: '02125' },
  { city: 'Worcester', postalCode: '01605' },
  { city: 'Springfield', postalCode: '01103' },
  { city: 'Lowell', postalCode: '01852' },
  { city: 'Brockton', postalCode: '02301' },
  { city: 'New Bedford', postalCode: '02740' },
  { city: 'Lynn', postalCode: '01902' },
  { city: 'Fall River', postalCode: '02720' },
  { city: 'Lawrence', postalCode: '01841' },
  { city: 'Holyoke', postalCode: '01040' },
  { city: 'Framingham', postalCode: '01701' },
];

export const streets = words(
  'Elm Street,Maple Avenue,Oak Street,Washington Street,Main Street,Pleasant Street,Highland Avenue,Park Street,Cedar Street,School Street,Summer Street,Union Street,Walnut Street,Chestnut Street,River Road,Central Street,Prospect Street,Lincoln Street,Franklin Street,Mill Road,Church Street,Beacon Street,Grove Street,Spring Street,Water Street',
);

export const areaCodes = words('617,617,617,857,508,508,774,978,978,351,413,781,339');
