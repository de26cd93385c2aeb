/**
 * A fax modem that only pretends: AT commands and Class 2.0 (TIA-592) on standard input and output, for a pseudo terminal.
 * How a call ends is chosen by the last four digits of the number:
 *   0101 busy · 0102 no answer · 0103 no carrier · 0104 no dial tone · 0105 somebody answers who is no fax machine
 *   0106 the line is lost behind the first page · 0107 busy at the first call, then taken
 *   0108 busy for twelve seconds from the first call on, then taken · every other number: taken
 */

const dle = 0x10
const xon = 0x11

/** What ends a page (TIA-592, 8.3.3.7): another page, another document, no more; `cancel` breaks off. */
const pageEnds = { 0x2c: 'page', 0x3b: 'document', 0x2e: 'last' }
const cancel = 0x18

const capabilities = '(0,1),(0-5),(0-2),(0-2),(0,1),0,0,(0-7)'
const station = 'State Help Desk     '

const fixedAnswers = {
  '+FCLASS=?': ['0,2.0', 'OK'],
  '+FCLASS?': ['2.0', 'OK'],
  '+FCC=?': [capabilities, 'OK'],
  '+FCQ=?': ['(0),(0)', 'OK'],
  '+FMI?': ['MIIS Desk', 'OK'],
  '+FMM?': ['Simulated', 'OK'],
  '+FMR?': ['1', 'OK'],
  '+FPS?': ['1', 'OK'],
  '+FKS': ['+FHS:02', 'OK'],
}

const connected = ['+FCO', `+FCI:"${station}"`, '+FIS:1,5,2,2,1,0,0,0,0', 'OK']
const callEnds = {
  '0101': ['BUSY'],
  '0102': ['NO ANSWER'],
  '0103': ['NO CARRIER'],
  '0104': ['NO DIALTONE'],
  '0105': ['+FHS:11', 'NO CARRIER'],
}

const calls = new Map()
const firstCall = new Map()
let ending = ''
let session = '1,5,0,2,0,0,0,0,0'
let inPage = false
let afterDle = false
let command = ''

const answer = (lines) => process.stdout.write(lines.map((line) => `\r\n${line}\r\n`).join(''))
const answerSoon = (lines) => setTimeout(() => answer(lines), 100)

function dial(number) {
  ending = number.replaceAll(/\D/g, '').slice(-4)
  calls.set(ending, (calls.get(ending) ?? 0) + 1)
  firstCall.set(ending, firstCall.get(ending) ?? Date.now())
  const isBusy = (ending === '0107' && calls.get(ending) === 1) || (ending === '0108' && Date.now() - firstCall.get(ending) < 12_000)
  answerSoon(isBusy ? ['BUSY'] : (callEnds[ending] ?? connected))
}

function run(line) {
  const text = line.trim()
  if (!/^at/i.test(text)) return
  const body = text.slice(2)
  const upper = body.toUpperCase()
  const dialed = /^(?:S7=\d+)?D[TP]?(.*)$/i.exec(body)
  if (dialed) return dial(dialed[1] ?? '')
  if (upper.startsWith('+FIS=')) session = upper.slice('+FIS='.length)
  if (/^\+FDT(?:=|$)/.test(upper)) {
    inPage = true
    afterDle = false
    answer([`+FCS:${session}`, 'CONNECT'])
    process.stdout.write(Buffer.from([xon]))
    return
  }
  answer(fixedAnswers[upper] ?? ['OK'])
}

function endPage(kind) {
  inPage = false
  if (ending === '0106') return answerSoon(['+FHS:50', 'ERROR'])
  return answerSoon(kind === 'last' ? ['+FPS:1,100,0,0,0', '+FHS:00', 'OK'] : ['+FPS:1,100,0,0,0', 'OK'])
}

function takeInPage(byte) {
  if (!afterDle) {
    afterDle = byte === dle
    return
  }
  afterDle = false
  if (byte in pageEnds) endPage(pageEnds[byte])
  else if (byte === cancel) {
    inPage = false
    answer(['OK'])
  }
}

process.stdin.on('data', (bytes) => {
  for (const byte of bytes) {
    if (inPage) takeInPage(byte)
    else if (byte === 0x0d) {
      const line = command
      command = ''
      run(line)
    } else if (byte >= 0x20 && byte < 0x7f) command += String.fromCharCode(byte)
  }
})
