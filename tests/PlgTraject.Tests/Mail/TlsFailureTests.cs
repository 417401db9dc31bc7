using System.Net.Security;
using PlgTraject.Web.Mail;

namespace PlgTraject.Tests.Mail;

public sealed class TlsFailureTests
{
    [Fact]
    public void Of_NoErrors_IsNone() => Assert.Null(TlsFailure.Of("mail", null, null, SslPolicyErrors.None));

    /// <summary>Only what cannot be told of revocation is let through.</summary>
    [Theory]
    [InlineData(SslPolicyErrors.RemoteCertificateChainErrors)]
    [InlineData(SslPolicyErrors.RemoteCertificateNotAvailable)]
    [InlineData(SslPolicyErrors.RemoteCertificateNameMismatch)]
    public void Of_ErrorWithoutAReason_IsAFailure(SslPolicyErrors errors) =>
        Assert.NotNull(TlsFailure.Of("mail", null, null, errors));
}
