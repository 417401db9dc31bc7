using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Mail;

/// <summary>Why no connection with TLS to the mail server came about, for an operator and for staff.</summary>
/// <param name="English">The end of a line of the log or of the command "check".</param>
/// <param name="Dutch">The end of a sentence on the page of a lead.</param>
public sealed record TlsFailure(string English, string Dutch)
{
    /// <summary>The two sides did not come as far as the certificate.</summary>
    public static readonly TlsFailure NoAgreement = new(
        "no common version of TLS, or this port begins without TLS (465 wants SslOnConnect, 587 and 25 StartTls)",
        "er is geen gezamenlijke versie van TLS, of deze poort begint zonder TLS");

    public static readonly TlsFailure NotOffered = new(
        "the server does not offer STARTTLS on this port", "de mailserver biedt op deze poort geen STARTTLS aan");

    private const X509ChainStatusFlags CannotTellRevocation =
        X509ChainStatusFlags.RevocationStatusUnknown | X509ChainStatusFlags.OfflineRevocation;

    private static readonly (X509ChainStatusFlags Flags, TlsFailure Failure)[] OfChain =
    [
        (X509ChainStatusFlags.NotTimeValid, new(
            "the certificate is expired or not valid yet, or the clock of this machine is wrong",
            "het certificaat is verlopen of nog niet geldig")),
        (X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.PartialChain, new(
            "the certificate is of an authority that this machine does not trust",
            "het certificaat is van een uitgever die deze server niet vertrouwt")),
        (X509ChainStatusFlags.Revoked, new(
            "the certificate is revoked",
            "het certificaat is ingetrokken")),
    ];

    /// <summary>What is wrong with the certificate of a mail server; null when nothing is.</summary>
    /// <remarks>
    /// A list of revoked certificates that cannot be had counts as empty: an authority of one's own often has none, and
    /// some public ones give none for certificates of a few days.
    /// </remarks>
    /// <param name="host">The name by which the server was asked for.</param>
    /// <param name="certificate">What it showed.</param>
    /// <param name="chain">The certificates from there to an authority.</param>
    /// <param name="errors">What .NET has against it.</param>
    public static TlsFailure? Of(
        string host, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        List<TlsFailure> failures = [];
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable))
        {
            failures.Add(new TlsFailure("the server shows no certificate", "de mailserver toont geen certificaat"));
        }

        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
        {
            var names = NamesOf(certificate);
            failures.Add(new TlsFailure(
                $"the certificate is for {names}, not for {host}",
                $"het certificaat is voor {names}, niet voor {host}"));
        }

        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors))
        {
            failures.AddRange(OfStatus(
                (chain?.ChainStatus ?? []).Aggregate(X509ChainStatusFlags.NoError, (all, one) => all | one.Status)));
        }

        return failures is []
            ? null
            : new TlsFailure(
                string.Join("; ", failures.Select(failure => failure.English)),
                string.Join("; ", failures.Select(failure => failure.Dutch)));
    }

    private static IEnumerable<TlsFailure> OfStatus(X509ChainStatusFlags status)
    {
        // What only cannot be told of revocation is let through; an error without a reason is not.
        var isReasonKnown = status != X509ChainStatusFlags.NoError;
        foreach (var (flags, failure) in OfChain.Where(one => (status & one.Flags) != 0))
        {
            status &= ~flags;
            yield return failure;
        }

        status &= ~CannotTellRevocation;
        if (status != X509ChainStatusFlags.NoError || !isReasonKnown)
        {
            yield return new TlsFailure($"the certificate is not valid: {status}", "het certificaat is niet geldig");
        }
    }

    private static string NamesOf(X509Certificate? certificate)
    {
        using var copy = certificate is null ? null : new X509Certificate2(certificate);
        var names = copy?.Extensions.OfType<X509SubjectAlternativeNameExtension>()
            .SelectMany(extension => extension.EnumerateDnsNames()
                .Concat(extension.EnumerateIPAddresses().Select(address => address.ToString())))
            .Take(3).Select(CleanText.Line).ToList() ?? [];
        return names.Count > 0 ? string.Join(", ", names) : "no host name";
    }
}
