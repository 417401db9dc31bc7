using System.Globalization;
using System.Text;
using PlgTraject.Tests.Support;

namespace PlgTraject.Tests.Mail.Inbound;

/// <summary>Mails of all kinds, made by number: the same number gives the same mail.</summary>
internal static class MailCorpus
{
    private static readonly Func<int, byte[]>[] Kinds =
    [
        number => Plain(number, "Vraag over het traject"),
        number => Plain(number, "Re: Je vraag", "In-Reply-To: <onbekend@nergens.example>\r\n"),
        _ => Bytes("From: zonder@nummer.example\r\nSubject: Zonder nummer\r\n\r\nTekst"),
        number => Plain(number / 7, "Dubbel"),
        number => Encode("iso-8859-1", $"From: a{number}@b.example\r\nMessage-ID: <l{number}@b.example>\r\n"
            + "Subject: =?iso-8859-1?Q?Caf=E9?=\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\n"
            + "Een café in één rij."),
        // It says something else than it does.
        number => Bytes($"From: a{number}@b.example\r\nMessage-ID: <u{number}@b.example>\r\nSubject: Liegt\r\n"
            + "Content-Type: text/plain; charset=us-ascii\r\n\r\nZoë uit België — “ja”."),
        number => Bytes($"From: a{number}@b.example\r\nMessage-ID: <x{number}@b.example>\r\n"
            + "Subject: Onbekende letters\r\nContent-Type: text/plain; charset=x-verzonnen\r\n\r\nTekst"),
        number => Plain(number, "Kop van 200 KB", $"X-Lang: {new string('x', 200_000)}\r\n"),
        number => Plain(number, "Nieuwsbrief", "List-Unsubscribe: <mailto:weg@krant.example>\r\n"),
        number => Plain(number, "Automatisch antwoord: Je vraag", "Auto-Submitted: auto-replied\r\n"),
        number => Bytes(BounceCorpus.All[number % BounceCorpus.All.Count].Write(
            "weg@school.example", $"{number}@elders.example")),
        _ => Bytes("Dit is geen mail maar een regel."),
        _ => Bytes(""),
        number => [.. Enumerable.Range(0, 3000).Select(at => (byte)((at * 31) + number))],
        number => Many(number),
        number => Plain(number, "Nul\0teken en \u202Egpj.exe"),
        number => Bytes($"From: \"Jan\" <jan@school.example>, b@c.example\r\nTo: {new string('a', 300)}@b.example\r\n"
            + $"Message-ID: <{new string('m', 900)}{number}@b.example>\r\nSubject: Lang nummer\r\n\r\nTekst"),
        number => Bytes($"From: a{number}@b.example\r\nDate: gisteren\r\nMessage-ID: <d{number}@b.example>\r\n"
            + "Subject: Met bijlage\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"g\"\r\n\r\n"
            + "--g\r\nContent-Type: text/html\r\n\r\n<p>Dag</p><script>alert(1)</script>\r\n--g\r\n"
            + "Content-Type: application/pdf; name=\"folder.pdf\"\r\nContent-Disposition: attachment\r\n"
            + $"Content-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(new byte[5000])}\r\n--g--\r\n"),
    ];

    public static byte[] Mail(int number) => Kinds[number % Kinds.Length](number);

    private static byte[] Plain(int number, string subject, string more = "") => Bytes(string.Create(
        CultureInfo.InvariantCulture,
        $"From: school{number % 400}@school.example\r\nTo: {Dovecot.User}\r\nSubject: {subject}\r\n"
        + $"Message-ID: <{number}@school.example>\r\nDate: Mon, 7 Dec 2026 09:30:00 +0100\r\n"
        + $"{more}\r\nTekst {number}\r\n"));

    /// <summary>Many parts, each in another.</summary>
    private static byte[] Many(int number)
    {
        var text = new StringBuilder($"From: a{number}@b.example\r\nMessage-ID: <p{number}@b.example>\r\n"
            + "Subject: Veel delen\r\nMIME-Version: 1.0\r\n");
        for (var depth = 0; depth < 200; depth++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"Content-Type: multipart/mixed; boundary=\"b{depth}\"\r\n\r\n--b{depth}\r\n");
        }

        return Bytes(text.Append("Content-Type: text/plain\r\n\r\nDiep\r\n").ToString());
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Encode(string charset, string text) => Encoding.GetEncoding(charset).GetBytes(text);
}
