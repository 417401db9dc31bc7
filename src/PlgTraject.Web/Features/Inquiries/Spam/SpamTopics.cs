using System.Text.RegularExpressions;

namespace PlgTraject.Web.Features.Inquiries.Spam;

/// <summary>What spam is about, in Dutch and English. A new topic or word is added here.</summary>
internal static class SpamTopics
{
    /// <summary>Words about the programme, which nobody uses who sends the same text to everybody.</summary>
    public static readonly SpamTopic School = new("Gaat over leren of over het traject", (2, 4, 6),
        "plg", "professionele leergemeenschap(pen)?", "professional learning communit(y|ies)", "leerteams?",
        "learning teams?", "bijeenkomst(en)?", "(jullie|dit|het|plg.?)[ -]?traject", "(the|your|this) program(me)?",
        "lera(ar|ren)", "docent(en)?", "teachers?", "leerkracht(en)?", "leerling(en)?", "pupils", "didactiek",
        "schoolleiders?", "schoolplan", "conrector", "(onze|de|primary|primaire) directeur", "ib.?er",
        "kwaliteitscoordinator(en)?", "(in|van|uit) de les(sen)?", "sectie", "ouders?", "basisschool", "studiedag(en)?",
        "onderwijskundig(e)?");

    public static readonly SpamTopic[] All =
    [
        new("Gaat over gokken", (5, 10, 10),
            "casinos?", "gokkast(en)?", "gokken", "freispiele", "slots?", "slot ?machines?", "sports? ?bet(s|ting)?",
            "betting", "jackpots?", "poker", "free ?spins", "gratis spins", "bookmakers?", "roulette", "blackjack",
            "baccarat", "togel", "welkomstbonus", "welcome bonus"),
        new("Gaat over crypto of beleggen", (5, 10, 10),
            "bitcoins?", "btc", "crypto", "cryptocurrenc(y|ies)", "cryptovaluta", "cryptomunten", "ethereum", "usdt",
            "nfts?", "forex", "trading( ?bots?| platform| signals)?", "handelsrobot", "binance", "airdrop",
            "passief inkomen", "passive income", "dagelijks rendement", "gegarandeerd rendement",
            "[0-9]{1,3} ?% (rendement|returns?)", "guaranteed (returns?|profits?)", "token ?sale", "roi", "wallets?",
            "(make|earn) money (online|from home)", "(geld verdienen|thuis verdienen)", "financiele vrijheid",
            "financial freedom"),
        new("Biedt geld of een lening aan", (4, 10, 10),
            "lening(en)?", "loans?", "krediet", "persoonlijke lening", "business loans?", "zakelijke lening", "bkr",
            "zonder bkr.toetsing", "(offre|demande) de pret", "pret (entre particuliers|rapide)",
            "kredit (ohne|angebot)", "lage rente", "rente van", "interest rates?", "[0-9]{1,3} ?% (rente|interest)",
            "geld lenen", "leenbedrag", "working capital", "cash advance", "(fast|quick) cash", "kapitaal beschikbaar",
            "financiering nodig", "collateral", "onderpand", "debt consolidation", "direct geld"),
        new("Gaat over pillen of afvallen", (5, 10, 10),
            "viagra", "cialis", "kamagra", "sildenafil", "levitra", "erectie(pillen|problemen)?",
            "potentie(pillen|middel)?", "tramadol", "xanax", "ozempic", "oxycodon", "cbd( olie| oil| gummies)?",
            "afslank(pillen|middel|thee)?", "afvallen", "weight ?loss", "lose weight", "keto", "steroids?",
            "testosteron(e)?", "pharmac(y|ies)", "online apotheek", "zonder recept", "without prescription",
            "male enhancement", "penis( enlargement)?", "hair growth"),
        new("Gaat over seks of daten", (5, 10, 10),
            "porn(o|hub)?", "xxx", "sexy?", "sexcontact", "seksdates?", "escorts?", "escortservice", "onlyfans",
            "milfs?", "nudes?", "naaktfoto.?s", "hot (girls|singles)", "dating ?(site|app)?", "singles", "hookups?",
            "webcam ?(girls|meisjes)", "adult", "(lonely|horny) (women|girls)", "(eenzame|geile) (vrouwen|dames)"),
        new("Biedt vindbaarheid of links aan", (5, 10, 10),
            "seo([- ](diensten|services?|expert|specialist|bureau|agency|pakket|package|audit|strategie))?",
            "back ?links?", "linkbuilding", "link ?building", "linkruil", "link ?exchange", "guest ?posts?( service)?",
            "gastblogs?", "gastartikel(en)?", "gesponsord(e)? artikel(en)?", "sponsored (posts?|articles?|content)",
            "do ?follow", "domain authority", "(da|dr) ?[0-9]{2}\\+?", "zoekmachine ?optimalisatie", "zoekmachines?",
            "search engines?( optimi[sz]ation)?", "(hoger|hoog|bovenaan) in (google|zoekmachines)",
            "(google|search) rankings?", "rank(ing)?s?", "(page|pagina) (one|1|een) (of|on|van|in) google",
            "first page( of google)?", "eerste pagina( van google)?", "(organic|website|web) ?traffic",
            "organisch verkeer", "meer bezoekers", "zoekwoorden", "keywords?", "vindbaarheid", "zoekresultaten",
            "google maps reviews", "google reviews", "on.?page",
            "(gevonden|vindbaar) (wordt |worden |bent |bij |in |op |via )+(google|chatgpt)"),
        new("Biedt een website of marketing aan", (4, 10, 10),
            "web ?design(er|ers|bureau)?", "website ?redesign", "redesign", "web ?development", "app ?development",
            "(nieuwe|moderne|professionele) website( (laten|bouwen))?", "website (laten )?(maken|bouwen|vernieuwen)",
            "bouwen websites", "wordpress", "shopify", "mobile apps?",
            "social media (beheer|marketing|management|pakket)",
            "(facebook|google|instagram) (ads|advertenties|campaigns?)",
            "(instagram |facebook |tiktok )?(volgers|followers)", "(kopen|buy) likes", "explainer ?(video|animation)s?",
            "bedrijfsvideo.?s?", "animatievideo.?s?", "promotievideo", "digital marketing",
            "(online|internet)marketing", "online marketing", "marketing ?(bureau|agency)", "lead ?generati(on|e)",
            "meer (klanten|leads|omzet)", "(more|new) (customers|clients|leads)", "conversies?", "conversion rate",
            "virtual assistants?", "outsourc(e|ing)", "offshore", "(dedicated|remote|indian?) developers",
            "software development", "logo ?(ontwerp|design)", "copywrit(er|ing)", "chat ?bots?",
            "ai (agent|automation|tool|chatbot|assistent)s?", "vrijblijvend ontwerp", "gratis ontwerp",
            "(laadtijd|snelheid) van (je|uw|jullie) (web)?site", "verouderde? (web)?site", "google bedrijfsprofiel"),
        new("Biedt adresbestanden aan", (5, 10, 10),
            "e-?mail ?lists?", "mailing ?lists?", "e-?mail ?database", "contact ?lists?", "contact database",
            "adressenbestand(en)?", "e-?mailbestand(en)?", "bedrijvenbestand", "adreslijst(en)?",
            "verified (e-?mails?|contacts)", "geverifieerde (contacten|adressen|e-?mailadressen)",
            "b2b ?(leads|data(base)?|contacten)", "decision.?makers", "beslissers", "attendee(s)? list",
            "(users|customers) list", "data ?(lijsten|provider|cards)", "lead ?lists?", "leadlijst(en)?",
            "[0-9][0-9.,]{0,12} ?(k )?(contacts|contacten|e-?mailadressen|records)", "bulk mail(ing)?", "e-?mail blast",
            "contact ?forms? (submission|blast|marketing)"),
        new("Belooft geld dat er niet is", (5, 10, 10),
            "inheritance", "erfenis", "nalatenschap",
            "[0-9][0-9.,]{0,12} ?(million|miljoen|mio)( (us )?(dollars?|euro.?s?|usd|eur|pounds))?", "next of kin",
            "beneficiary", "begunstigde", "lott?er(y|ij)", "(you have|you.ve) won", "gewonnen( hebt| heeft)?",
            "western union", "moneygram", "atm card", "fund ?(transfer|release)s?", "compensation( fund)?",
            "gift ?cards?", "cadeaukaart(en)?", "cadeaubon", "business proposal", "zakelijk voorstel",
            "investment (opportunity|proposal)", "investors?", "investeerders?", "barrister", "deceased",
            "overleden client", "confidential(ly)?", "strikt vertrouwelijk", "god bless", "donation (of|to you)",
            "diplomatic", "late (husband|father)"),
        new("Probeert gegevens los te krijgen", (4, 8, 10),
            "(mailbox|account|postvak|domein(naam)?|domain( name)?|hosting|password|wachtwoord|certificaat) "
                + "(has |is |wordt |will (be )?|verloopt |gaat )?"
                + "(expired?|expires|expiring|verlopen|verloopt|suspended|geblokkeerd|opgeschort|deactivated"
                + "|gedeactiveerd|full|vol|limited|terminated)",
            "(verify|verifieer|bevestig|update|validate|valideer) (your|je|uw|jullie) "
                + "(account|gegevens|mailbox|postvak|identity|identiteit|betaalgegevens|details|password|wachtwoord)",
            "(unpaid|overdue|outstanding) (invoice|balance)", "(openstaande|onbetaalde) (factuur|bedrag|nota)",
            "laatste (herinnering|waarschuwing|aanmaning)", "final (notice|reminder)", "unusual (activity|sign.?in)",
            "verdachte (activiteit|aanmelding)", "click (here|below|the link|on the link)",
            "klik (hier|op (de|onderstaande) (link|knop)|hieronder)",
            "(will be|wordt) (terminated|suspended|deleted|beeindigd|afgesloten)", "pay (here|now)", "betaal (hier|nu)",
            "log ?in (via|om|here)", "inloggen via", "within (24|48) hours",
            "binnen (24|48) uur (wordt|verliest|betaalt)", "om blokkering te voorkomen",
            "copyright (infringement|claim|violation)", "legal action",
            "(site|website|server) (has been|was|is) (hacked|gehackt)", "gehackt", "bug bounty",
            "(vulnerability|security) report", "(security|critical) (vulnerability|vulnerabilities|issues?)",
            "beveiligingslek(ken)?", "ransom", "your data",
            "(pakket|zending|parcel|shipment) (wordt |kon |is |could )?(niet |not )?(be )?"
                + "(vastgehouden|bezorgd|delivered|on hold)",
            "customs fee", "invoerkosten"),
        new("Klinkt als een verkooppraatje", (3, 7, 10),
            "unsubscribe", "opt.?out", "reply (stop|no|unsubscribe)", "(limited|special|exclusive) (time )?offer",
            "act now", "don.?t miss", "money.?back", "100 ?% (free|gratis|guaranteed|gegarandeerd)", "risk.?free",
            "gratis (een )?(analyse|audit|scan|consult|adviesgesprek|offerte|rapport|demo)",
            "free (audit|quote|trial|consultation|analysis|demo|proposal|report|sample)", "(eerste|1e) maand gratis",
            "first month free", "demo (in)?plannen", "no obligations?", "no cure,? no pay", "zonder investering",
            "(visited|found|came across|browsing|looking at|checked|reviewed|noticed) (on )?your (web)?site",
            "your (web)?site", "(kwam|vond|bekeek|bezocht|zag) (ik )?(net |laatst )?(op )?(je|uw|jullie) (web)?site",
            "(je|uw) (bedrijf|onderneming|webshop|organisatie online)",
            "your (business|company|brand|organization|organisation)",
            "dear (sir|madam|site ?owner|website owner|webmaster|business owner|admin|friend|beloved|sir/madam"
                + "|sir or madam)",
            "(beste|geachte) (webmaster|website.?eigenaar|site.?eigenaar|ondernemer|websitebeheerder|webshophouder"
                + "|adverteerder)",
            "hello (dear|there)", "hi there", "greetings", "our (company|agency|services?|experts?|platform)",
            "(ons|mijn) (bureau|marketingbureau|platform)",
            "wij helpen (bedrijven|ondernemers|organisaties|scholen aan)",
            "we (offer|provide|specialize|specialise|help)", "price ?lists?", "affordable (prices?|rates?|packages?)",
            "lowest prices?", "(goedkoopste|laagste) prij(s|zen)", "(scherpe|lage) prijzen", "factory", "manufacturer",
            "fabrikant", "wholesale", "groothandel", "suppliers? (of|from)", "(cheap|replica)",
            "let me know if you.?re interested", "are you interested",
            "(short|quick|15.?minute|10.?minute) (call|chat)", "kort belletje inplannen",
            "kan ik je (wat|meer) (informatie|info) sturen",
            "(whatsapp|telegram|skype)( us| me| ons| mij)? ?(:|op|at|on|\\+)",
            "vanaf (€|eur) ?[0-9]+ ?(,-)? per maand",
            "\\$ ?[0-9][0-9.,]{0,12}k?", "[0-9][0-9.,]{0,12} ?(usd|dollars?)", "for only", "slechts (€|eur) ?[0-9]+",
            "per month", "(50|60|70|80|90) ?% (korting|off|discount)", "bespaar (tot |minstens )?[0-9]{1,3} ?%",
            "(zakelijke?|uw) (energie|telecom|schoonmaak)contract", "order now", "bestel nu", "buy now", "koop nu",
            "sign up", "meld je nu aan", "nu tijdelijk", "alleen vandaag"),
    ];
}

/// <summary>Words about one subject of spam. One such word says little, several different ones say much.</summary>
/// <param name="reason">In Dutch, for staff.</param>
/// <param name="points">For one word, for two different ones, for three or more.</param>
/// <param name="words">Alternatives of a regular expression, in lower case and without accents.</param>
internal sealed class SpamTopic(string reason, (int One, int Two, int More) points, params string[] words)
{
    private readonly Regex _words = new(
        $@"(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', words)})(?![\p{{L}}\p{{N}}])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    public Suspicion? LookAt(TypedText text)
    {
        var found = _words.Matches(text.Folded).Select(match => match.Value).Distinct().Take(3).ToList();
        return found.Count == 0 ? null : new Suspicion(
            found.Count switch { 1 => points.One, 2 => points.Two, _ => points.More },
            $"{reason}: {string.Join(", ", found)}");
    }
}
