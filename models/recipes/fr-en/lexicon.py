"""French and English forms of the names that news is full of; written for this recipe (CC0). augment.py puts them
into sentences.
"""

# French name | gender and number (m, f, mp, fp; - has no article) | English | adjective m, f, mp, fp
# | English adjective | capital fr | capital en
COUNTRIES = [
    line.split("|")
    for line in """
Syrie|f|Syria|syrien syrienne syriens syriennes|Syrian|Damas|Damascus
Turquie|f|Turkey|turc turque turcs turques|Turkish|Ankara|Ankara
Russie|f|Russia|russe russe russes russes|Russian|Moscou|Moscow
Iran|m|Iran|iranien iranienne iraniens iraniennes|Iranian|Téhéran|Tehran
Irak|m|Iraq|irakien irakienne irakiens irakiennes|Iraqi|Bagdad|Baghdad
Liban|m|Lebanon|libanais libanaise libanais libanaises|Lebanese|Beyrouth|Beirut
Jordanie|f|Jordan|jordanien jordanienne jordaniens jordaniennes|Jordanian|Amman|Amman
Israël|-|Israel|israélien israélienne israéliens israéliennes|Israeli|Jérusalem|Jerusalem
Égypte|f|Egypt|égyptien égyptienne égyptiens égyptiennes|Egyptian|Le Caire|Cairo
Arabie saoudite|f|Saudi Arabia|saoudien saoudienne saoudiens saoudiennes|Saudi|Riyad|Riyadh
Yémen|m|Yemen|yéménite yéménite yéménites yéménites|Yemeni|Sanaa|Sanaa
Qatar|m|Qatar|qatari qatarie qataris qataries|Qatari|Doha|Doha
Koweït|m|Kuwait|koweïtien koweïtienne koweïtiens koweïtiennes|Kuwaiti|Koweït|Kuwait City
Libye|f|Libya|libyen libyenne libyens libyennes|Libyan|Tripoli|Tripoli
Tunisie|f|Tunisia|tunisien tunisienne tunisiens tunisiennes|Tunisian|Tunis|Tunis
Algérie|f|Algeria|algérien algérienne algériens algériennes|Algerian|Alger|Algiers
Maroc|m|Morocco|marocain marocaine marocains marocaines|Moroccan|Rabat|Rabat
Soudan|m|Sudan|soudanais soudanaise soudanais soudanaises|Sudanese|Khartoum|Khartoum
Mali|m|Mali|malien malienne maliens maliennes|Malian|Bamako|Bamako
Niger|m|Niger|nigérien nigérienne nigériens nigériennes|Nigerien|Niamey|Niamey
Nigeria|m|Nigeria|nigérian nigériane nigérians nigérianes|Nigerian|Abuja|Abuja
Tchad|m|Chad|tchadien tchadienne tchadiens tchadiennes|Chadian|N'Djamena|N'Djamena
Sénégal|m|Senegal|sénégalais sénégalaise sénégalais sénégalaises|Senegalese|Dakar|Dakar
Cameroun|m|Cameroon|camerounais camerounaise camerounais camerounaises|Cameroonian|Yaoundé|Yaoundé
Éthiopie|f|Ethiopia|éthiopien éthiopienne éthiopiens éthiopiennes|Ethiopian|Addis-Abeba|Addis Ababa
Somalie|f|Somalia|somalien somalienne somaliens somaliennes|Somali|Mogadiscio|Mogadishu
Kenya|m|Kenya|kényan kényane kényans kényanes|Kenyan|Nairobi|Nairobi
Afrique du Sud|f|South Africa|sud-africain sud-africaine sud-africains sud-africaines|South African|Pretoria|Pretoria
Afghanistan|m|Afghanistan|afghan afghane afghans afghanes|Afghan|Kaboul|Kabul
Pakistan|m|Pakistan|pakistanais pakistanaise pakistanais pakistanaises|Pakistani|Islamabad|Islamabad
Inde|f|India|indien indienne indiens indiennes|Indian|New Delhi|New Delhi
Chine|f|China|chinois chinoise chinois chinoises|Chinese|Pékin|Beijing
Japon|m|Japan|japonais japonaise japonais japonaises|Japanese|Tokyo|Tokyo
Corée du Nord|f|North Korea|nord-coréen nord-coréenne nord-coréens nord-coréennes|North Korean|Pyongyang|Pyongyang
Corée du Sud|f|South Korea|sud-coréen sud-coréenne sud-coréens sud-coréennes|South Korean|Séoul|Seoul
Vietnam|m|Vietnam|vietnamien vietnamienne vietnamiens vietnamiennes|Vietnamese|Hanoï|Hanoi
Birmanie|f|Myanmar|birman birmane birmans birmanes|Burmese|Naypyidaw|Naypyidaw
Thaïlande|f|Thailand|thaïlandais thaïlandaise thaïlandais thaïlandaises|Thai|Bangkok|Bangkok
Indonésie|f|Indonesia|indonésien indonésienne indonésiens indonésiennes|Indonesian|Jakarta|Jakarta
Ukraine|f|Ukraine|ukrainien ukrainienne ukrainiens ukrainiennes|Ukrainian|Kiev|Kyiv
Biélorussie|f|Belarus|biélorusse biélorusse biélorusses biélorusses|Belarusian|Minsk|Minsk
Pologne|f|Poland|polonais polonaise polonais polonaises|Polish|Varsovie|Warsaw
Roumanie|f|Romania|roumain roumaine roumains roumaines|Romanian|Bucarest|Bucharest
Bulgarie|f|Bulgaria|bulgare bulgare bulgares bulgares|Bulgarian|Sofia|Sofia
Grèce|f|Greece|grec grecque grecs grecques|Greek|Athènes|Athens
Serbie|f|Serbia|serbe serbe serbes serbes|Serbian|Belgrade|Belgrade
Hongrie|f|Hungary|hongrois hongroise hongrois hongroises|Hungarian|Budapest|Budapest
Autriche|f|Austria|autrichien autrichienne autrichiens autrichiennes|Austrian|Vienne|Vienna
Suisse|f|Switzerland|suisse suisse suisses suisses|Swiss|Berne|Bern
Allemagne|f|Germany|allemand allemande allemands allemandes|German|Berlin|Berlin
France|f|France|français française français françaises|French|Paris|Paris
Belgique|f|Belgium|belge belge belges belges|Belgian|Bruxelles|Brussels
Pays-Bas|mp|the Netherlands|néerlandais néerlandaise néerlandais néerlandaises|Dutch|Amsterdam|Amsterdam
Espagne|f|Spain|espagnol espagnole espagnols espagnoles|Spanish|Madrid|Madrid
Portugal|m|Portugal|portugais portugaise portugais portugaises|Portuguese|Lisbonne|Lisbon
Italie|f|Italy|italien italienne italiens italiennes|Italian|Rome|Rome
Royaume-Uni|m|the United Kingdom|britannique britannique britanniques britanniques|British|Londres|London
Irlande|f|Ireland|irlandais irlandaise irlandais irlandaises|Irish|Dublin|Dublin
Danemark|m|Denmark|danois danoise danois danoises|Danish|Copenhague|Copenhagen
Suède|f|Sweden|suédois suédoise suédois suédoises|Swedish|Stockholm|Stockholm
Norvège|f|Norway|norvégien norvégienne norvégiens norvégiennes|Norwegian|Oslo|Oslo
Finlande|f|Finland|finlandais finlandaise finlandais finlandaises|Finnish|Helsinki|Helsinki
Géorgie|f|Georgia|géorgien géorgienne géorgiens géorgiennes|Georgian|Tbilissi|Tbilisi
Arménie|f|Armenia|arménien arménienne arméniens arméniennes|Armenian|Erevan|Yerevan
Azerbaïdjan|m|Azerbaijan|azerbaïdjanais azerbaïdjanaise azerbaïdjanais azerbaïdjanaises|Azerbaijani|Bakou|Baku
États-Unis|mp|the United States|américain américaine américains américaines|American|Washington|Washington
Canada|m|Canada|canadien canadienne canadiens canadiennes|Canadian|Ottawa|Ottawa
Mexique|m|Mexico|mexicain mexicaine mexicains mexicaines|Mexican|Mexico|Mexico City
Cuba|-|Cuba|cubain cubaine cubains cubaines|Cuban|La Havane|Havana
Venezuela|m|Venezuela|vénézuélien vénézuélienne vénézuéliens vénézuéliennes|Venezuelan|Caracas|Caracas
Colombie|f|Colombia|colombien colombienne colombiens colombiennes|Colombian|Bogota|Bogota
Brésil|m|Brazil|brésilien brésilienne brésiliens brésiliennes|Brazilian|Brasilia|Brasilia
Argentine|f|Argentina|argentin argentine argentins argentines|Argentine|Buenos Aires|Buenos Aires
Chili|m|Chile|chilien chilienne chiliens chiliennes|Chilean|Santiago|Santiago
Pérou|m|Peru|péruvien péruvienne péruviens péruviennes|Peruvian|Lima|Lima
Haïti|-|Haiti|haïtien haïtienne haïtiens haïtiennes|Haitian|Port-au-Prince|Port-au-Prince
""".strip().split("\n")
]

# Towns: French | English (the same where one form stands)
TOWNS = [
    (line.split("|") * 2)[:2]
    for line in """
Alep|Aleppo
Lattaquié|Latakia
Deraa|Daraa
Idlib
Saraqib
Homs
Hama
Raqqa
Deir ez-Zor
Palmyre|Palmyra
Tartous|Tartus
Afrine|Afrin
Kobané|Kobani
Manbij
Jisr al-Choughour|Jisr al-Shughur
Jisr al-Shugur|Jisr al-Shughur
Maarat al-Nouman|Maarat al-Numan
Khan Cheikhoun|Khan Sheikhoun
Khan Touman|Khan Tuman
Ariha
Qamichli|Qamishli
Hassaké|Hasakah
Douma
Al-Bab|al-Bab
Azaz
Jarablus
Soueïda|Suwayda
Mossoul|Mosul
Kirkouk|Kirkuk
Erbil
Bassorah|Basra
Falloujah|Fallujah
Tikrit
Nadjaf|Najaf
Saïda|Sidon
Tyr|Tyre
Gaza
Ramallah
Naplouse|Nablus
Hébron|Hebron
Jénine|Jenin
Haïfa|Haifa
Tel-Aviv|Tel Aviv
Istanbul
Izmir
Gaziantep
Hatay
Antioche|Antakya
Alexandrie|Alexandria
Suez
Benghazi
Misrata
Syrte|Sirte
Tobrouk|Tobruk
Aden
Hodeïda|Hodeidah
Marib
Djeddah|Jeddah
La Mecque|Mecca
Médine|Medina
Dubaï|Dubai
Abou Dhabi|Abu Dhabi
Ispahan|Isfahan
Machhad|Mashhad
Kandahar
Djalalabad|Jalalabad
Peshawar
Karachi
Donetsk
Lougansk|Luhansk
Marioupol|Mariupol
Kharkiv
Odessa
Saint-Pétersbourg|St Petersburg
Sotchi|Sochi
Astana
Genève|Geneva
Munich
Francfort|Frankfurt
Cologne
Hambourg|Hamburg
Anvers|Antwerp
Gand|Ghent
Venise|Venice
Milan
Naples
Gênes|Genoa
Florence
Barcelone|Barcelona
Séville|Seville
Marseille
Lyon
Strasbourg
Édimbourg|Edinburgh
New York
Los Angeles
La Nouvelle-Orléans|New Orleans
Shanghai
Canton|Guangzhou
Hong Kong
Tombouctou|Timbuktu
Gao
""".strip().split("\n")
]

REGIONS = [
    ("la mer Noire", "the Black Sea"),
    ("la mer Rouge", "the Red Sea"),
    ("la Méditerranée", "the Mediterranean"),
    ("le Proche-Orient", "the Middle East"),
    ("le Moyen-Orient", "the Middle East"),
    ("la bande de Gaza", "the Gaza Strip"),
    ("la Cisjordanie", "the West Bank"),
    ("le plateau du Golan", "the Golan Heights"),
    ("la Ghouta orientale", "Eastern Ghouta"),
    ("le Kurdistan irakien", "Iraqi Kurdistan"),
    ("le Grand Idlib", "Greater Idlib"),
    ("le Caucase", "the Caucasus"),
    ("le Sahel", "the Sahel"),
    ("le Haut-Karabakh", "Nagorno-Karabakh"),
    ("le Cachemire", "Kashmir"),
    ("la Crimée", "Crimea"),
    ("le Donbass", "the Donbas"),
    ("le golfe Persique", "the Persian Gulf"),
    ("le détroit d'Ormuz", "the Strait of Hormuz"),
    ("le canal de Suez", "the Suez Canal"),
]

# Groups and bodies: French with its article | English with its
GROUPS = [
    line.split("|")
    for line in """
Hayat Tahrir al-Cham|Hayat Tahrir al-Sham
Hayat Tahrir al-Sham|Hayat Tahrir al-Sham
Hayat Tahrir Ash-Sham|Hayat Tahrir al-Sham
Jabhat al-Nosra|Jabhat al-Nusra
Jabhat al-Nusra|Jabhat al-Nusra
le Front al-Nosra|the al-Nusra Front
Al-Qaïda|al-Qaeda
al-Qaïda|al-Qaeda
l'État islamique|Islamic State
Daech|ISIS
le Hezbollah|Hezbollah
le Hamas|Hamas
le Parti islamique du Turkestan|the Turkistan Islamic Party
l'Armée syrienne libre|the Free Syrian Army
l'Armée nationale syrienne|the Syrian National Army
les Forces démocratiques syriennes|the Syrian Democratic Forces
les Unités de protection du peuple|the People's Protection Units
le Parti des travailleurs du Kurdistan|the Kurdistan Workers' Party
les talibans|the Taliban
Boko Haram|Boko Haram
les houthistes|the Houthis
les Gardiens de la révolution|the Revolutionary Guards
les Casques blancs|the White Helmets
les Frères musulmans|the Muslim Brotherhood
l'Observatoire syrien des droits de l'homme|the Syrian Observatory for Human Rights
l'Organisation des Nations unies|the United Nations
l'ONU|the UN
l'OTAN|NATO
l'Union européenne|the European Union
la Ligue arabe|the Arab League
la Croix-Rouge|the Red Cross
le Croissant-Rouge|the Red Crescent
l'Organisation mondiale de la santé|the World Health Organization
l'OMS|the WHO
le Fonds monétaire international|the International Monetary Fund
le FMI|the IMF
la Banque mondiale|the World Bank
le Conseil de sécurité|the Security Council
le Kremlin|the Kremlin
la Maison Blanche|the White House
le Pentagone|the Pentagon
la Commission européenne|the European Commission
la Cour pénale internationale|the International Criminal Court
Amnesty International|Amnesty International
Human Rights Watch|Human Rights Watch
Médecins sans frontières|Doctors Without Borders
""".strip().split("\n")
]

AGENCIES = [
    ("l'agence turque Anadolu", "the Turkish news agency Anadolu"),
    ("l'agence nationale turque Anadolu", "the Turkish national news agency Anadolu"),
    ("l'agence Anadolu", "the Anadolu agency"),
    ("l'agence syrienne Sana", "the Syrian news agency SANA"),
    ("l'agence russe TASS", "the Russian news agency TASS"),
    ("l'agence Interfax", "the Interfax news agency"),
    ("l'agence RIA Novosti", "the RIA Novosti news agency"),
    ("l'agence Chine nouvelle", "the Xinhua news agency"),
    ("l'agence Reuters", "the Reuters news agency"),
    ("l'AFP", "AFP"),
    ("Al Jazeera", "Al Jazeera"),
    ("la chaîne Al-Arabiya", "the Al Arabiya channel"),
    ("la BBC", "the BBC"),
    ("CNN", "CNN"),
    ("Al-Masdar News", "Al-Masdar News"),
    ("AMN", "AMN"),
    ("BulgarianMilitary.com", "BulgarianMilitary.com"),
    ("le New York Times", "the New York Times"),
    ("le journal Le Monde", "the newspaper Le Monde"),
    ("le quotidien Hürriyet", "the daily Hürriyet"),
    ("le site Middle East Eye", "the website Middle East Eye"),
    ("la télévision d'État", "state television"),
]

# People: French spelling | English spelling
PEOPLE = [
    (line.split("|") * 2)[:2]
    for line in """
Recep Tayyip Erdogan
Bachar al-Assad|Bashar al-Assad
Vladimir Poutine|Vladimir Putin
Sergueï Lavrov|Sergei Lavrov
Sergueï Choïgou|Sergei Shoigu
Dmitri Peskov|Dmitry Peskov
Mevlut Cavusoglu
Hulusi Akar
Hassan Rohani|Hassan Rouhani
Mohammad Javad Zarif
Ali Khamenei
Qassem Soleimani
Benyamin Netanyahou|Benjamin Netanyahu
Mahmoud Abbas
Hassan Nasrallah
Saad Hariri
Michel Aoun
Abdel Fattah al-Sissi|Abdel Fattah al-Sisi
Khalifa Haftar
Fayez al-Sarraj
Mohammed ben Salmane|Mohammed bin Salman
Donald Trump
Barack Obama
Joe Biden
Mike Pompeo
John Kerry
Emmanuel Macron
Jean-Yves Le Drian
Angela Merkel
Boris Johnson
Volodymyr Zelensky
Alexandre Loukachenko|Alexander Lukashenko
Xi Jinping
Kim Jong-un
Narendra Modi
António Guterres
Geir Pedersen
Staffan de Mistura
Abou Bakr al-Baghdadi|Abu Bakr al-Baghdadi
Abou Mohammed al-Joulani|Abu Mohammad al-Julani
Oussama ben Laden|Osama bin Laden
Mouammar Kadhafi|Muammar Gaddafi
Saddam Hussein
Nouri al-Maliki
Massoud Barzani
""".strip().split("\n")
]

MONTHS = list(
    zip(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
        "January February March April May June July August September October November December".split(),
    )
)
DAYS = list(
    zip(
        "lundi mardi mercredi jeudi vendredi samedi dimanche".split(),
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
    )
)
NUMBERS = list(
    zip(
        (
            "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt "
            "trente quarante cinquante soixante soixante-dix quatre-vingts quatre-vingt-dix"
        ).split(),
        (
            "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen twenty "
            "thirty forty fifty sixty seventy eighty ninety"
        ).split(),
    )
)
