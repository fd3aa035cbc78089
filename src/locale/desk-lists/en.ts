/** Lists that leave the house, on the desk: keys `lists.…`. */
export const deskLists = {
  'lists.title': 'Lists',
  'lists.lead':
    'A list is made when you ask for it, and goes to you alone: nothing of it stays here. The log says who took which list, and how many rows it had.',
  'lists.draft': 'Nobody has signed yet: this appeal is a draft. Once it is open, its lists can be taken here.',
  'lists.stopped': 'This appeal was stopped, and its signatures erased: there is no list of it.',
  'lists.public.title': 'Public names',
  'lists.public.for': 'For handing over.',
  'lists.public.has':
    'The names that everyone sees, with their words, country and day, and how each signature came. No e-mail address is in it.',
  'lists.public.button': 'Take the public names',
  'lists.sealed.title': 'Everything, still sealed',
  'lists.sealed.for': 'Only for key holders: still sealed.',
  'lists.sealed.has':
    'The public names, and the private ones as they lie here: a key holder opens them on a computer of their own, with the command “unseal”, and nobody else can. Anonymous signatures are in it as a number alone. The file is JSON lines.',
  'lists.sealed.button': 'Take the sealed list',
  'lists.rows': '{n, plural, one {# row} other {# rows}}',
  'lists.withheld': 'How many rows it has is not told here: the public page holds small numbers back, too.',
  'lists.left': 'Left out: {waiting} that nobody has looked at yet, {hidden} hidden, {held} on hold.',
  'lists.format': 'Format',
  'lists.format.xlsx': 'Excel workbook',
  'lists.format.xlsx.hint': 'a sheet for Excel and LibreOffice',
  'lists.format.csv-excel': 'CSV for Excel',
  'lists.format.csv-excel.hint': 'with semicolons; nothing in it is a formula',
  'lists.format.csv': 'CSV for programs',
  'lists.format.csv.hint': 'with commas (RFC 4180)',
  'lists.format.jsonl': 'JSON lines',
  'lists.format.jsonl.hint': 'for programs',
  'lists.country': 'Country',
  'lists.country.all': 'All countries',
  'lists.from': 'From this day on (optional)',
  'lists.to': 'Up to this day, included (optional)',
  'lists.broken': 'A download that breaks off is no list: delete the file, and take the list again.',
  'lists.busy.title': 'Another list is being made',
  'lists.busy': 'Try again in {n, plural, one {# second} other {# seconds}}.',
  'lists.hash': 'How to check a list',
  'lists.hash.text':
    'The public list has a hash: whoever has the same list gets the same one. It is made with each list of public names without filters, and once a day. A short script in the program’s README makes it from “CSV for programs” or JSON lines.',
  'lists.hash.last': 'Last made:',
  'lists.hash.none': 'It has not been made yet.',
  'lists.step_up':
    'A list leaves the house only after your second factor. The download then begins by itself; this page stays as it is.',
}
