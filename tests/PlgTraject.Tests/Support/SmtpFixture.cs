using System.Globalization;
using Microsoft.AspNetCore.Hosting;

namespace PlgTraject.Tests.Support;

/// <summary>The product with a real mail server on loopback that asks it to sign in.</summary>
public sealed class SmtpFixture : AppFixture
{
    public SmtpFixture() => Smtp.Start();

    public SmtpListener Smtp { get; } = new();

    protected override void Configure(IWebHostBuilder builder)
    {
        builder.UseSetting("Mail:Smtp:Host", "127.0.0.1");
        builder.UseSetting("Mail:Smtp:Port", Smtp.Port.ToString(CultureInfo.InvariantCulture));
        builder.UseSetting("Mail:Smtp:Security", "None");
        builder.UseSetting("Mail:Smtp:User", "plg");
        builder.UseSetting("Mail:Smtp:Password", "geheim-7");
        builder.UseSetting("Mail:Smtp:TimeoutSeconds", "2");
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Smtp.DisposeAsync();
    }
}
