import type { DeskMessages } from './en.ts'

export const desk: DeskMessages = {
  'desk.nav': 'Skydelio puslapiai',
  'desk.nav.appeals': 'Kreipimaisi',
  'desk.nav.log': 'Žurnalas',
  'desk.nav.account': 'Paskyra',
  'desk.sign_out': 'Atsijungti',

  'desk.tokens.heading': 'Žetonai',
  'desk.tokens.lead':
    'Žetonas įleidžia jūsų programą į komandos API be žmogaus prisijungimo. Kas turi žetoną, gali viską, ką gali jis: laikykite jį tik programos nuostatose.',
  'desk.tokens.stay': 'Kai žmogus palieka komandą, žetonai lieka: panaikinkite tuos, kuriuos žmogus matė.',
  'desk.tokens.none': 'Žetonų nėra.',
  'desk.tokens.unnamed': 'Pavadinimo perskaityti neįmanoma',
  'desk.tokens.until': 'galioja iki {day}',
  'desk.tokens.used': 'paskutinį kartą naudotas {day}',
  'desk.tokens.unused': 'nė karto nenaudotas',
  'desk.tokens.read': 'tik skaito',
  'desk.tokens.write': 'skaito ir keičia',
  'desk.tokens.step_up': 'daro ir tai, kam iš žmonių prašoma naujo kodo',
  'desk.tokens.new': 'Naujas žetonas',
  'desk.tokens.name': 'Kam jis skirtas',
  'desk.tokens.name.hint': 'Ne daugiau kaip 60 ženklų, be žmonių vardų. Saugoma užšifruota.',
  'desk.tokens.name.missing': 'Keliais žodžiais parašykite, kam jis skirtas, be adresų ir nuorodų',
  'desk.tokens.role': 'Vaidmuo',
  'desk.tokens.role.missing': 'Pasirinkite vaidmenį',
  'desk.tokens.role.none': 'Pasirinkite',
  'desk.tokens.writes': 'Gali ir keisti, kiek leidžia vaidmuo. Tai, kam iš žmonių prašoma naujo kodo, jam uždaryta.',
  'desk.tokens.days': 'Kiek dienų',
  'desk.tokens.days.wrong': 'Įrašykite sveikąjį skaičių nuo 1 iki 365',
  'desk.tokens.make': 'Sukurti žetoną',
  'desk.tokens.made': 'Jūsų naujas žetonas',
  'desk.tokens.made.text': 'Jis rodomas tik dabar. Nukopijuokite jį į programą ir palikite puslapį.',
  'desk.tokens.made.how': 'Programa jį siunčia su kiekviena užklausa:',
  'desk.tokens.back': 'Į visus žetonus',
  'desk.tokens.end': 'Panaikinti',
  'desk.tokens.end.heading': 'Panaikinti šį žetoną?',
  'desk.tokens.end.text':
    'Jau kita programos užklausa bus svetima. Žetono grąžinti negalima, bet galima sukurti naują.',
  'desk.tokens.ended': 'Žetonas panaikintas.',
  'desk.front.title': 'Kreipimaisi',
  'desk.front.waits': 'Kas laukia',
  'desk.waits.names':
    '{n, plural, one {# vardas laukia peržiūros} few {# vardai laukia peržiūros} many {# vardo laukia peržiūros} other {# vardų laukia peržiūros}}',
  'desk.waits.reports':
    '{n, plural, one {# vardas, apie kurį pranešta, laukia sprendimo} few {# vardai, apie kuriuos pranešta, laukia sprendimo} many {# vardo, apie kurį pranešta, laukia sprendimo} other {# vardų, apie kuriuos pranešta, laukia sprendimo}}',
  'desk.front.since': 'nuo {day}',
  'desk.front.nothing':
    'Dabar nėra ko peržiūrėti. Čia atsiranda vardai, kuriuos reikia peržiūrėti, ir tie, apie kuriuos pranešta: seniausi pirmiausia.',
  'desk.waits.staff_key': 'Trūksta komandos rakto: niekas negali prisijungti prie skydelio',
  'desk.waits.key_store': 'Serveris negali perskaityti savo raktų: niekas negali pasirašyti',
  'desk.waits.appeal_key': 'Trūksta kreipimosi rakto: niekas negali jo pasirašyti',
  'desk.waits.untrusted_keys':
    'Vardų raktai nėra tie, kurie patvirtinti šiam serveriui: pasirašyti taip, kad vardą matytų tik organizatoriai, negalima',
  'desk.waits.few_keys':
    'Patvirtinti mažiau nei du vardų raktai: pasirašyti taip, kad vardą matytų tik organizatoriai, negalima',
  'desk.waits.unproven_keys':
    '{n, plural, one {# vardų raktas pridėtas, bet nepatvirtintas} few {# vardų raktai pridėti, bet nepatvirtinti} many {# vardų rakto pridėta, bet nepatvirtinta} other {# vardų raktų pridėta, bet nepatvirtinta}}',
  'desk.waits.set_aside':
    '{n, plural, one {# patvirtinto parašo nepavyko suskaičiuoti} few {# patvirtintų parašų nepavyko suskaičiuoti} many {# patvirtinto parašo nepavyko suskaičiuoti} other {# patvirtintų parašų nepavyko suskaičiuoti}}',
  'desk.waits.letters':
    '{n, plural, one {# šio serverio laiškas nepriimtas} few {# šio serverio laiškai nepriimti} many {# šio serverio laiško nepriimta} other {# šio serverio laiškų nepriimta}}',
  'desk.ask.doctor': 'Kas prižiūri serverį, mato, ką daryti, šia komanda:',
  'desk.ask.kept': 'Niekas neprarasta. Kas prižiūri serverį, daugiau mato šia komanda:',
  'desk.ask.add': 'Raktą turi turėti du jūsų žmonės. Kas prižiūri serverį, raktus prideda šia komanda:',
  'desk.ask.prove':
    'Rakto turėtojas atveria patikros žinutę ir perduoda atsakymą tam, kas prižiūri serverį; atsakymą priima ši komanda:',
  'desk.front.nothing_of_names': 'Jums nieko nėra. Vardus ir pranešimus apie juos peržiūri kiti jūsų komandos nariai.',
  'desk.front.none': 'Kreipimųsi dar nėra. Kas prižiūri serverį, padaro kreipimąsi iš failo šia komanda:',
  'desk.front.drafts': 'Pasirašyti dar nėra ko. Kas prižiūri serverį, atveria juodraštį šia komanda:',
  'desk.front.draft': 'juodraštis',
  'desk.front.open': 'galima pasirašyti',
  'desk.front.closed': 'baigtas',
  'desk.front.archived': 'archyve',
  'desk.front.protected': 'apsaugotas',
  'desk.nav.team': 'Komanda',
  'desk.team.members': 'Nariai',
  'desk.team.lead':
    'Paspauskite slapyvardį, kad pakeistumėte vaidmenį, padėtumėte atkurti prisijungimą arba pašalintumėte žmogų.',
  'desk.team.you': 'jūs',
  'desk.team.since': 'nuo {day}',
  'desk.team.no_factor': 'Kodų programėlė nenustatyta: su šia paskyra prisijungti negalima.',
  'desk.team.factor': 'Su kodų programėle',
  'desk.team.invitations': 'Atviri kvietimai',
  'desk.team.no_invitations': 'Atvirų kvietimų nėra.',
  'desk.team.until': 'Galioja iki {time}.',
  'desk.team.letter.waiting': 'El. laiškas laukia išsiuntimo.',
  'desk.team.letter.sent': 'El. laiškas išsiųstas.',
  'desk.team.letter.refused':
    'Pašto bendrovė el. laiško nepriėmė: perduokite nuorodą asmeniškai arba kvieskite kitu adresu.',
  'desk.team.letter.none': 'El. laiško su šia nuoroda nėra: perduokite ją asmeniškai.',
  'desk.team.show_link': 'Kopijuoti nuorodą',
  'desk.team.take_back': 'Atšaukti',
  'desk.team.tokens': 'Prieigos raktai programoms',
  'desk.team.done.taken_back': 'Kvietimas atšauktas: jo nuoroda nebeveikia.',
  'desk.team.done.role': 'Vaidmuo pakeistas. Visi tos paskyros seansai baigėsi.',
  'desk.team.done.removed':
    'Paskyra pašalinta, jos seansai baigėsi. Peržiūrėkite ir atvirus kvietimus bei prieigos raktus ir atšaukite tuos, kurių nepažįstate.',
  'desk.role.owner': 'Viskas: tekstai, vardai, sąrašai, raktai, komanda.',
  'desk.role.editor': 'Rašo ir atveria kreipimusis, peržiūri vardus.',
  'desk.role.moderator': 'Peržiūri vardus ir pranešimus, sulaiko ir pašalina parašus.',
  'desk.role.exporter': 'Mato skaičius ir atsisiunčia parašų sąrašus.',
  'desk.invite.heading': 'Pakviesti',
  'desk.invite.text':
    'Sukuriate nuorodą, kuri veikia vieną kartą, 72 valandas. Ją atvėręs žmogus pasirenka slapyvardį ir slaptafrazę ir nustato kodų programėlę.',
  'desk.invite.address': 'El. pašto adresas (nebūtinas)',
  'desk.invite.address_hint':
    'Ten išsiųsime nuorodą šio puslapio kalba, o adresą saugosime užšifruotą el. laiškams apie paskyrą. Be adreso nuorodą perduokite asmeniškai.',
  'desk.invite.button': 'Sukurti kvietimą',
  'desk.link.heading': 'Kvietimo nuoroda',
  'desk.link.text':
    'Su ja vienas žmogus gaus paskyrą; vaidmuo: {role}. Šią vietą užims tas, kas ją pirmas atvers: perduokite ją patikimu būdu ir niekam kitam.',
  'desk.member.own':
    'Tai jūsų pačių paskyra. Su kitu vaidmeniu šis puslapis jums bus neprieinamas, o jūsų seansai baigsis.',
  'desk.member.role_text': 'Kitas vaidmuo baigia visus paskyros seansus. Po to reikia prisijungti iš naujo.',
  'desk.member.role_button': 'Pakeisti vaidmenį',
  'desk.member.remove': 'Pašalinti iš komandos',
  'desk.remove.heading': 'Pašalinti {handle}?',
  'desk.remove.will':
    'Paskyra bus pašalinta; vaidmuo: {role}. Jos seansai baigsis iškart, ir niekas su ja nebegalės prisijungti.',
  'desk.remove.stays': 'Kas su ja padaryta, liks žurnale be slapyvardžio. Sugrįžti galima su nauju kvietimu.',
  'desk.remove.own': 'Tai jūsų pačių paskyra: paliekate komandą.',
  'desk.remove.button': 'Pašalinti',
  'desk.last_owner.heading': 'Paskutinis savininkas lieka',
  'desk.last_owner.text':
    '{handle} – vienintelis kampanijos savininkas. Be savininko niekas negalėtų kviesti, keisti vaidmenų ir padėti atkurti prisijungimą. Niekas nepakeista.',
  'desk.last_owner.way': 'Pirma paskirkite savininku kitą komandos narį arba pakvieskite savininką. Tada grįžkite čia.',
  'desk.reset.heading': 'Pagalba atkuriant prisijungimą: {handle}',
  'desk.reset.link': 'Pagalba atkuriant prisijungimą',
  'desk.reset.text':
    'Įsitikinkite, kad prašo tikrai šis žmogus: susitikite arba paskambinkite. Apie tai, ką čia pradedate, praneš el. laiškas, jei paskyra turi adresą, ir kiekvienas paskyros puslapis. 24 valandas tai gali sustabdyti šis žmogus ir kiekvienas savininkas, o iki tol viskas lieka kaip yra.',
  'desk.reset.what': 'Kas prarasta',
  'desk.reset.factor': 'Kodų programėlė',
  'desk.reset.factor_hint':
    'Po 24 valandų ateis el. laiškas su nuoroda: jos puslapis paprašys slaptafrazės ir nustatys naują programėlę. Jei paskyra neturi adreso, nuorodą perduosite asmeniškai.',
  'desk.reset.both': 'Programėlė ir slaptafrazė',
  'desk.reset.both_hint':
    'Po 24 valandų komandos puslapyje bus nuoroda, kuri abu nustato iš naujo. Paštu ji nesiunčiama: perduosite ją asmeniškai.',
  'desk.reset.button': 'Pradėti 24 valandas',
  'desk.reset.waits.factor': 'Paprašyta naujos programėlės. Tai galima sustabdyti iki {time}.',
  'desk.reset.waits.both': 'Paprašyta naujos slaptafrazės ir naujos programėlės. Tai galima sustabdyti iki {time}.',
  'desk.reset.stop': 'Sustabdyti',
  'desk.reset.ready': '24 valandos praėjo: perduokite nuorodą.',
  'desk.reset.no.reset_waits':
    'Šiai paskyrai kažko jau laukiama. Komandos puslapis rodo, ko paprašė savininkai, o pačios paskyros puslapiai – ko paprašė jos naudotojas.',
  'desk.reset.no.letters_spent':
    'Šiandien šiam žmogui jau išsiųsti trys tokie el. laiškai, o ketvirto nesiųsime. Niekas nepradėta: grįžkite rytoj.',
  'desk.reset.no.own_account':
    'Savo paskyra čia neatkuriama. Prisijunkite su atsarginiu kodu arba prašykite kito savininko.',
  'desk.reset.no.title': 'Niekas nepradėta',
  'desk.team.done.reset_asked':
    'Prasidėjo 24 valandos. Žmogui pranešime, o sustabdyti tai čia gali kiekvienas savininkas.',
  'desk.team.done.reset_stopped': 'Sustabdyta: paskyra lieka, kokia buvo. Žmogui apie tai pranešime.',
  'desk.team.done.nothing': 'Stabdyti nebėra ko: tai jau sustabdyta arba 24 valandos praėjo.',
  'desk.handover.heading': 'Nuoroda: {handle}',
  'desk.handover.text':
    'Ji veikia vieną kartą ir suteikia paskyrai naują prisijungimą; visi jos seansai tada baigsis. Perduokite ją asmeniškai ir niekam kitam.',
}
