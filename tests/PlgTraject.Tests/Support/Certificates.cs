using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PlgTraject.Tests.Support;

/// <summary>An authority of one's own, and certificates of it for a server on loopback.</summary>
internal sealed class Certificates : IDisposable
{
    private readonly RSA _key = RSA.Create(2048);
    private readonly X509Certificate2 _authority;

    public Certificates()
    {
        var request = new CertificateRequest(
            "CN=Eigen uitgever", _key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        _authority = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddYears(-2), DateTimeOffset.UtcNow.AddYears(2));
    }

    /// <summary>Writes the certificate of the authority to a file.</summary>
    public void WriteTo(string file) => File.WriteAllText(file, _authority.ExportCertificatePem());

    /// <summary>A server with a certificate for a name, or for 127.0.0.1.</summary>
    /// <param name="name">A host name, or null.</param>
    /// <param name="until">In days from now.</param>
    public SslServerAuthenticationOptions Server(string? name = null, int until = 90)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=mail", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        if (name is null)
        {
            names.AddIpAddress(IPAddress.Loopback);
        }
        else
        {
            names.AddDnsName(name);
        }

        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.Create(
            _authority, DateTimeOffset.UtcNow.AddDays(-365), DateTimeOffset.UtcNow.AddDays(until),
            RandomNumberGenerator.GetBytes(8));
        using var withKey = certificate.CopyWithPrivateKey(key);
        return new SslServerAuthenticationOptions
        {
            ServerCertificate = X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pkcs12), null),
        };
    }

    public void Dispose()
    {
        _authority.Dispose();
        _key.Dispose();
    }
}
