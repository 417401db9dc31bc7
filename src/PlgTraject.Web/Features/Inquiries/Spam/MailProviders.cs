using System.Collections.Frozen;

namespace PlgTraject.Web.Features.Inquiries.Spam;

/// <summary>Domains on which an address does not tell where its owner works.</summary>
internal static class MailProviders
{
    private static readonly FrozenSet<string> Open = FrozenSet.Create(
        "gmail.com", "googlemail.com", "outlook.com", "outlook.nl", "hotmail.com", "hotmail.nl", "live.com", "live.nl",
        "live.be", "msn.com", "icloud.com", "me.com", "mac.com", "yahoo.com", "yahoo.nl", "ymail.com", "aol.com",
        "gmx.com", "gmx.net", "gmx.de", "web.de", "proton.me", "protonmail.com", "pm.me", "tutanota.com", "tuta.com",
        "mail.com", "zoho.com", "fastmail.com", "ziggo.nl", "kpnmail.nl", "kpnplanet.nl", "planet.nl", "hetnet.nl",
        "xs4all.nl", "upcmail.nl", "chello.nl", "casema.nl", "home.nl", "quicknet.nl", "solcon.nl", "caiway.nl",
        "tele2.nl", "telfort.nl", "online.nl", "freedom.nl", "zeelandnet.nl", "onmicrosoft.com", "skynet.be",
        "telenet.be", "proximus.be", "scarlet.be");

    private static readonly FrozenSet<string> Disposable = FrozenSet.Create(
        "mailinator.com", "guerrillamail.com", "guerrillamail.info", "sharklasers.com", "grr.la", "yopmail.com",
        "yopmail.fr", "10minutemail.com", "20minutemail.com", "tempmail.com", "temp-mail.org", "temp-mail.io",
        "tempmail.net", "throwawaymail.com", "trashmail.com", "trash-mail.com", "getnada.com", "nada.email",
        "dispostable.com", "maildrop.cc", "mailnesia.com", "fakeinbox.com", "mintemail.com", "mohmal.com", "moakt.com",
        "emailondeck.com", "spamgourmet.com", "mailcatch.com", "wegwerfemail.de", "discard.email", "mail-temp.com",
        "tempr.email", "inboxkitten.com", "burnermail.io", "33mail.com");

    /// <summary>Whether anybody can have an address on the domain.</summary>
    public static bool IsOpen(string domain) => Open.Contains(domain) || IsDisposable(domain);

    /// <summary>Whether addresses on the domain exist only for minutes.</summary>
    public static bool IsDisposable(string domain) => Disposable.Contains(domain);
}
