/** A demo appeal as a file for `appeal import`: the demands of the relatives, in our own words. */
export const relatives = `---
slug: letter-of-relatives
kind: letter
safety: protected
source_locale: be
texts:
  be:
    title: Зварот сваякоў палітычных зняволеных
    short_title: Зварот сваякоў
    opening: да ўрадаў краін Еўрапейскага саюза і ўладаў Беларусі
    byline: Ад сваякоў палітычных зняволеных
    addressees:
      - name: Урады краін Еўрапейскага саюза
        ask: Дамагайцеся, каб да кожнага вязня пусцілі лекара, і рабіце ўсё, што скарачае час за кратамі.
      - name: Улады Беларусі
        ask: Адпусціце нашых родных дадому. Пакуль гэтага няма — дазвольце лісты, перадачы і спатканні.
    initiators:
      - name: Алена Ясінская
        descriptor: маці зняволенага
      - name: Тамаш Вярбіцкі
        descriptor: муж зняволенай журналісткі
      - name: Ірына Каліна
        descriptor: сястра зняволенага
    no_email: relatives@example.org
  en:
    title: An appeal of the relatives of political prisoners
    short_title: Appeal of the relatives
    opening: to the governments of the European Union and the Belarusian authorities
    byline: By the relatives of political prisoners
    addressees:
      - name: The governments of the European Union
        ask: Insist that a doctor is let in to every prisoner, and do whatever shortens the time behind bars.
      - name: The Belarusian authorities
        ask: Let our people go home. Until then, allow letters, parcels and visits.
    initiators:
      - name: Alena Yasinskaya
        descriptor: mother of a prisoner
      - name: Tamash Viarbitski
        descriptor: husband of an imprisoned journalist
      - name: Iryna Kalina
        descriptor: sister of a prisoner
    no_email: relatives@example.org
  ru:
    title: Обращение родственников политических заключённых
    short_title: Обращение родственников
    opening: к правительствам стран Европейского союза и властям Беларуси
    byline: От родственников политических заключённых
    addressees:
      - name: Правительства стран Европейского союза
        ask: Добивайтесь, чтобы к каждому узнику пустили врача, и делайте всё, что сокращает время за решёткой.
      - name: Власти Беларуси
        ask: Отпустите наших родных домой. Пока этого нет — разрешите письма, передачи и свидания.
    initiators:
      - name: Алена Ясинская
        descriptor: мать заключённого
      - name: Томаш Вербицкий
        descriptor: муж заключённой журналистки
      - name: Ирина Калина
        descriptor: сестра заключённого
    no_email: relatives@example.org
  uk:
    title: Звернення рідних політичних в’язнів
    short_title: Звернення рідних
    opening: до урядів країн Європейського Союзу й влади Білорусі
    byline: Від рідних політичних в’язнів
    addressees:
      - name: Уряди країн Європейського Союзу
        ask: Домагайтеся, щоб до кожного в’язня пустили лікаря, і робіть усе, що скорочує час за ґратами.
      - name: Влада Білорусі
        ask: Відпустіть наших рідних додому. Доки цього немає — дозвольте листи, передачі й побачення.
    initiators:
      - name: Олена Ясинська
        descriptor: мати ув’язненого
      - name: Томаш Вербицький
        descriptor: чоловік ув’язненої журналістки
      - name: Ірина Калина
        descriptor: сестра ув’язненого
    no_email: relatives@example.org
  pl:
    title: Apel bliskich więźniów politycznych
    short_title: Apel bliskich
    opening: do rządów państw Unii Europejskiej i władz Białorusi
    byline: Od bliskich więźniów politycznych
    addressees:
      - name: Rządy państw Unii Europejskiej
        ask: Domagajcie się, by do każdego więźnia dopuszczono lekarza, i róbcie wszystko, co skraca czas za kratami.
      - name: Władze Białorusi
        ask: Wypuśćcie naszych bliskich do domu. Dopóki to nie nastąpi — pozwólcie na listy, paczki i widzenia.
    initiators:
      - name: Alena Jasińska
        descriptor: matka więźnia
      - name: Tomasz Wierbicki
        descriptor: mąż uwięzionej dziennikarki
      - name: Iryna Kalina
        descriptor: siostra więźnia
    no_email: relatives@example.org
---
<!-- locale: be -->
*Гэта дэманстрацыя: кароткі тэкст, напісаны намі, і выдуманыя подпісы. Нішто з таго, што вы тут зробіце, не пакіне вашага камп’ютара.*

Мы — маці, бацькі, жонкі, мужы, сёстры, браты і дзеці людзей, якіх у Беларусі трымаюць за кратамі за іх перакананні. Мы не палітыкі. Мы чакаем.

Адны з нас не атрымлівалі ліста больш за год. Іншыя ведаюць пра хваробу роднага чалавека ад таго, хто выйшаў на волю. Дзеці навучыліся чытаць, пакуль іх бацькоў няма.

Мы бачым, што перамовы вяртаюць людзей дадому. Мы просім усіх, ад каго гэта залежыць, не спыняцца: кожны, хто вярнуўся, — гэта чыёсьці жыццё, якое зноў пачалося.

Падпішыце разам з намі. Калі вам небяспечна называць сябе, імя застанецца толькі ў арганізатараў — ці ні ў кога.

<!-- locale: en -->
*This is a demo: a short text of our own, with invented signers. Nothing you do here leaves your machine.*

We are the mothers, fathers, wives, husbands, sisters, brothers and children of people who are kept behind bars in Belarus for what they believe. We are not politicians. We wait.

Some of us have had no letter for more than a year. Others learn of an illness from somebody who has been released. Children have learned to read while their parents were away.

We see that talks bring people home. We ask everyone on whom it depends not to stop: each of those who came back is a life that has begun again.

Sign with us. If it is dangerous for you to be named, your name stays with the organisers alone, or with nobody.

<!-- locale: ru -->
*Это демонстрация: короткий текст, написанный нами, и вымышленные подписи. Ничто из того, что вы здесь сделаете, не покинет вашего компьютера.*

Мы — матери, отцы, жёны, мужья, сёстры, братья и дети людей, которых в Беларуси держат за решёткой за их убеждения. Мы не политики. Мы ждём.

Одни из нас не получали письма больше года. Другие узнают о болезни близкого человека от того, кто вышел на свободу. Дети научились читать, пока их родителей нет.

Мы видим, что переговоры возвращают людей домой. Мы просим всех, от кого это зависит, не останавливаться: каждый, кто вернулся, — это чья-то жизнь, которая началась снова.

Подпишите вместе с нами. Если вам опасно называть себя, имя останется только у организаторов — или ни у кого.

<!-- locale: uk -->
*Це демонстрація: короткий текст, який написали ми самі, і вигадані підписи. Ніщо з того, що ви тут зробите, не залишить вашого комп’ютера.*

Ми — матері, батьки, дружини, чоловіки, сестри, брати й діти людей, яких у Білорусі тримають за ґратами за їхні переконання. Ми не політики. Ми чекаємо.

Одні з нас не мали листа понад рік. Інші дізнаються про хворобу рідної людини від того, хто вийшов на волю. Діти навчилися читати, поки їхніх батьків немає.

Ми бачимо, що перемовини повертають людей додому. Ми просимо всіх, від кого це залежить, не зупинятися: кожен, хто повернувся, — це чиєсь життя, яке почалося знову.

Підпишіть разом із нами. Якщо вам небезпечно називати себе, ім’я лишиться тільки в організаторів — або ні в кого.

<!-- locale: pl -->
*To demonstracja: krótki tekst, który napisaliśmy sami, i zmyślone podpisy. Nic z tego, co tu zrobisz, nie opuści twojego komputera.*

Jesteśmy matkami, ojcami, żonami, mężami, siostrami, braćmi i dziećmi ludzi, których w Białorusi trzyma się za kratami za przekonania. Nie jesteśmy politykami. Czekamy.

Jedni z nas od ponad roku nie dostali listu. Inni dowiadują się o chorobie bliskiej osoby od kogoś, kto wyszedł na wolność. Dzieci nauczyły się czytać, kiedy rodziców nie było.

Widzimy, że rozmowy przywracają ludzi domom. Prosimy wszystkich, od których to zależy, by nie ustawali: każdy, kto wrócił, to czyjeś życie, które zaczęło się na nowo.

Podpisz razem z nami. Jeśli ujawnienie nazwiska jest dla ciebie niebezpieczne, pozostanie ono tylko u organizatorów — albo u nikogo.
`
