/**
 * Words that guessers try first, the likeliest first: passwords of every list, keyboard rows, months and seasons, first names, and
 * the words of a clinic in Massachusetts. The strength estimator counts a passphrase made of them as quick to guess.
 */
const text = `
password passw0rd welcome letmein admin administrator login master secret changeme default qwerty qwertyuiop asdfgh asdfghjkl zxcvbn
zxcvbnm 1qaz2wsx qazwsx iloveyou sunshine princess monkey dragon football baseball basketball soccer hockey shadow superman batman
trustno1 hello freedom whatever starwars computer internet access private security test testing user guest temp office business
passphrase registry vaccine vaccines vaccination immunization immunizations shots shot flu influenza measles mumps rubella polio
hepatitis covid tetanus pertussis varicella nurse nurses doctor doctors physician pediatrics pediatric family medicine medical
health clinic practice hospital patient patients record records desk front boston massachusetts worcester springfield cambridge
lowell brockton quincy lynn newton salem dorchester roxbury somerville framingham medford revere malden patriots redsox bruins
celtics fenway harvard miis mass state january february march april may june july august september october november december
monday tuesday wednesday thursday friday saturday sunday spring summer autumn fall winter today tomorrow morning night money love
baby angel honey sweet summertime christmas easter holiday happy birthday forever always friend friends mother father sister brother
daughter son grandma grandpa mom dad kids coffee cookie chocolate cheese pizza banana apple orange purple yellow green blue red black
white silver golden diamond flower garden rose lily daisy butterfly tiger lion bear eagle horse kitten puppy doggie
michael jennifer christopher matthew joshua jessica amanda ashley sarah david daniel james robert john joseph andrew ryan brandon
jason justin william jonathan anthony nicholas kevin thomas mary patricia linda elizabeth barbara susan margaret dorothy lisa nancy
karen betty helen sandra donna carol ruth sharon michelle laura kimberly deborah maria anna emily emma olivia sophia isabella mia
charlotte amelia ava abigail madison hannah samantha alexander benjamin samuel ethan jacob noah liam mason lucas logan oliver henry
george charles edward richard paul mark donald steven kenneth brian peter frank scott eric stephen gregory patrick maggie charlie
buddy bailey max molly bella lucy sadie chloe sophie daisy rocky jack jackson smith johnson williams brown jones garcia miller davis
rodriguez martinez wilson anderson taylor moore martin lee thompson white nguyen silva santos pereira murphy sullivan kelly ryan
correct horse battery staple one two three four five six seven eight nine ten first second new old big little good best great
the and you for with this that have not are was but all can`;

export const commonWords: readonly string[] = [...new Set(text.split(/\s+/).filter((word) => word !== ''))];
