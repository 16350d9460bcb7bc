"""French and English sentences of our own that the tiny tokenizers are trained on and the tiny models are asked."""

FRENCH = """Le vent tourne au nord et la pluie gagne la côte.
La mairie a fermé le pont pour deux semaines de travaux.
Une vingtaine de bateaux sont restés au port ce matin.
Le marché aux fleurs rouvre dimanche, malgré la grève.
Les élèves ont planté trois cents arbres derrière l'école.
Le prix du pain a monté de 4 % en un an, selon la chambre.
« Nous attendons encore les chiffres », a dit la ministre.
Trois personnes ont été blessées dans l'accident, jeudi soir.
Le musée prête douze tableaux à une galerie de Lisbonne.
La ligne 7 ne circulera pas entre la gare et l'hôpital.
Elle a couru le marathon en 2 h 41, son meilleur temps.
Les pompiers ont mis six heures à éteindre le feu.
Un loup a été vu près du village, à l'aube.
Le conseil vote demain le budget de la bibliothèque.
Il neige depuis lundi sur les hauteurs du Jura.
L'usine de papier cherche un repreneur avant l'été.
Deux avions ont dû se poser à Lyon à cause du brouillard.
Le maire sortant ne se présentera pas.
La récolte de cerises sera faible cette année.
Personne ne sait qui a peint la façade pendant la nuit.""".splitlines()

ENGLISH = """The wind turns north and the rain reaches the coast.
The town hall has closed the bridge for two weeks of work.
Some twenty boats stayed in the harbour this morning.
The flower market opens again on Sunday, despite the strike.
The pupils have planted three hundred trees behind the school.
Three people were hurt in the accident on Thursday evening.
The museum lends twelve paintings to a gallery in Lisbon.
She ran the marathon in 2 h 41, her best time.
It took the firefighters six hours to put out the fire.
A wolf was seen near the village at dawn.
The council votes tomorrow on the budget of the library.
Two planes had to land in Lyon because of the fog.
The mayor will not stand again.
The cherry harvest will be small this year.
Nobody knows who painted the front during the night.""".splitlines()

# What is asked: short and long, numbers, quotation marks, a letter that no tokenizer here has seen, nothing but a full
# stop, and spaces that tokenizers treat differently.
ASKED = [*FRENCH[:5], FRENCH[6], "Oui.", "L’œuvre coûte 1 234 €  – déjà vendue, ñ et 日本 !"]

# How an article is asked of a summariser: several sentences at once.
ARTICLES = [" ".join(FRENCH[i : i + 3]) for i in (0, 3, 6, 9)] + FRENCH[:3] + [ASKED[-1]]
