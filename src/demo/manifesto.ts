/** A demo appeal as a file for `appeal import`: the demands of the manifesto, in our own words. */
export const manifesto = `---
slug: time-for-release
kind: manifesto
safety: open
goal: 100
source_locale: en
texts:
  en:
    title: The time for release is now
    short_title: The time for release is now
    opening: to everyone who can open a prison door, and to everyone who can ask for it
    byline: By a coalition of human rights organisations
    addressees:
      - name: The authorities of Belarus
        ask: Release every person who is held for an opinion, and lift the charges.
      - name: The governments of democratic states
        ask: Put the people in prison first in every conversation with Minsk, by name, every time.
      - name: International organisations
        ask: Keep doctors, lawyers and letters on the agenda until the last prisoner is home.
    initiators:
      - name: The demo coalition
        descriptor: fifteen organisations that do not exist
    no_email: demo@example.org
  be:
    title: Час вызваляць настаў
    short_title: Час вызваляць настаў
    opening: да кожнага, хто можа адчыніць дзверы турмы, і да кожнага, хто можа пра гэта папрасіць
    byline: Ад кааліцыі праваабарончых арганізацый
    addressees:
      - name: Улады Беларусі
        ask: Вызваліце кожнага, хто сядзіць за свае погляды, і зніміце абвінавачанні.
      - name: Урады дэмакратычных краін
        ask: Пачынайце кожную размову з Мінскам з людзей у турмах — пайменна і кожны раз.
      - name: Міжнародныя арганізацыі
        ask: Не здымайце з парадку дня лекараў, адвакатаў і лісты, пакуль апошні вязень не вернецца дадому.
    initiators:
      - name: Дэманстрацыйная кааліцыя
        descriptor: пятнаццаць арганізацый, якіх не існуе
    no_email: demo@example.org
  ru:
    title: Время освобождать настало
    short_title: Время освобождать настало
    opening: каждому, кто может открыть дверь тюрьмы, и каждому, кто может об этом попросить
    byline: От коалиции правозащитных организаций
    addressees:
      - name: Власти Беларуси
        ask: Освободите каждого, кто сидит за свои взгляды, и снимите обвинения.
      - name: Правительства демократических стран
        ask: Начинайте каждый разговор с Минском с людей в тюрьмах — поимённо и каждый раз.
      - name: Международные организации
        ask: Не снимайте с повестки врачей, адвокатов и письма, пока последний узник не вернётся домой.
    initiators:
      - name: Демонстрационная коалиция
        descriptor: пятнадцать организаций, которых не существует
    no_email: demo@example.org
  uk:
    title: Час звільняти настав
    short_title: Час звільняти настав
    opening: до кожного, хто може відчинити двері в’язниці, і до кожного, хто може про це попросити
    byline: Від коаліції правозахисних організацій
    addressees:
      - name: Влада Білорусі
        ask: Звільніть кожного, кого тримають за погляди, і зніміть обвинувачення.
      - name: Уряди демократичних держав
        ask: Починайте кожну розмову з Мінськом із людей у в’язницях — поіменно й щоразу.
      - name: Міжнародні організації
        ask: Не знімайте з порядку денного лікарів, адвокатів і листи, доки останній в’язень не повернеться додому.
    initiators:
      - name: Демонстраційна коаліція
        descriptor: п’ятнадцять організацій, яких не існує
    no_email: demo@example.org
  pl:
    title: Czas na uwolnienie
    short_title: Czas na uwolnienie
    opening: do każdego, kto może otworzyć drzwi więzienia, i do każdego, kto może o to poprosić
    byline: Od koalicji organizacji broniących praw człowieka
    addressees:
      - name: Władze Białorusi
        ask: Uwolnijcie wszystkich, którzy siedzą za poglądy, i wycofajcie zarzuty.
      - name: Rządy państw demokratycznych
        ask: Zaczynajcie każdą rozmowę z Mińskiem od ludzi w więzieniach — z imienia i nazwiska, za każdym razem.
      - name: Organizacje międzynarodowe
        ask: Nie zapominajcie o lekarzach, adwokatach i listach, dopóki ostatni więzień nie wróci do domu.
    initiators:
      - name: Koalicja demonstracyjna
        descriptor: piętnaście organizacji, które nie istnieją
    no_email: demo@example.org
---
<!-- locale: en -->
*This is a demo: a short text of our own, with invented signers. Nothing you do here leaves your machine.*

People are in prison in Belarus because they voted, wrote, sang, treated the wounded, or defended somebody in court. Years have passed. Some have not been heard of for months; some have died.

A prisoner who is ill cannot wait for a better moment. Every exchange and every pardon so far has shown that release is possible when somebody insists on it.

# What we stand by

- **Everyone.** Nobody is left behind for being less well known.
- **Unconditionally.** Freedom is not a favour that has to be earned with a confession or with exile.
- **Openly.** We say the names, and we count the days.

We ask for one thing, and we ask for it now.

<!-- locale: be -->
*Гэта дэманстрацыя: кароткі тэкст, напісаны намі, і выдуманыя подпісы. Нішто з таго, што вы тут зробіце, не пакіне вашага камп’ютара.*

Людзі ў Беларусі сядзяць у турмах, бо галасавалі, пісалі, спявалі, лячылі параненых ці абаранялі кагосьці ў судзе. Мінулі гады. Пра некаторых месяцамі нічога не чуваць; некаторыя памерлі.

Хворы вязень не можа чакаць лепшага моманту. Кожны абмен і кожнае памілаванне паказалі: вызваленне магчымае, калі нехта на ім настойвае.

# За што мы стаім

- **Усіх.** Нікога нельга пакінуць за кратамі толькі таму, што яго імя менш вядомае.
- **Без умоў.** Воля — не ласка, якую трэба заслужыць прызнаннем ці выгнаннем.
- **Адкрыта.** Мы называем імёны і лічым дні.

Мы просім пра адно, і просім зараз.

<!-- locale: ru -->
*Это демонстрация: короткий текст, написанный нами, и вымышленные подписи. Ничто из того, что вы здесь сделаете, не покинет вашего компьютера.*

Люди в Беларуси сидят в тюрьмах, потому что голосовали, писали, пели, лечили раненых или защищали кого-то в суде. Прошли годы. О некоторых месяцами ничего не слышно; некоторые умерли.

Больной узник не может ждать лучшего момента. Каждый обмен и каждое помилование показали: освобождение возможно, когда кто-то на нём настаивает.

# На чём мы стоим

- **Всех.** Никого нельзя оставить за решёткой только потому, что его имя менее известно.
- **Без условий.** Свобода — не милость, которую нужно заслужить признанием или изгнанием.
- **Открыто.** Мы называем имена и считаем дни.

Мы просим об одном, и просим сейчас.

<!-- locale: uk -->
*Це демонстрація: короткий текст, який написали ми самі, і вигадані підписи. Ніщо з того, що ви тут зробите, не залишить вашого комп’ютера.*

Люди в Білорусі сидять у в’язницях, бо голосували, писали, співали, лікували поранених або захищали когось у суді. Минули роки. Про декого місяцями нічого не чути; дехто помер.

Хворий в’язень не може чекати на кращу мить. Кожен обмін і кожне помилування показали: звільнення можливе, коли хтось на ньому наполягає.

# За що ми стоїмо

- **Усіх.** Нікого не можна лишити за ґратами лише тому, що його ім’я менш відоме.
- **Без умов.** Воля — не ласка, яку треба заслужити зізнанням чи вигнанням.
- **Відкрито.** Ми називаємо імена й рахуємо дні.

Ми просимо про одне, і просимо зараз.

<!-- locale: pl -->
*To demonstracja: krótki tekst, który napisaliśmy sami, i zmyślone podpisy. Nic z tego, co tu zrobisz, nie opuści Twojego komputera.*

Ludzie w Białorusi siedzą w więzieniach, bo głosowali, pisali, śpiewali, leczyli rannych albo bronili kogoś w sądzie. Minęły lata. O niektórych od miesięcy nic nie słychać; niektórzy zmarli.

Chory więzień nie może czekać na lepszą chwilę. Każda wymiana i każde ułaskawienie pokazały: uwolnienie jest możliwe, gdy ktoś się go domaga.

# Nasze zasady

- **Wszyscy.** Nikogo nie wolno zostawić za kratami tylko dlatego, że jego nazwisko jest mniej znane.
- **Bez warunków.** Wolność nie jest łaską, na którą trzeba zasłużyć przyznaniem się do winy albo wygnaniem.
- **Otwarcie.** Wymieniamy nazwiska i liczymy dni.

Prosimy o jedno, i prosimy teraz.
`
