using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Access;
using PlgTraject.Web.Access.SignIn;

namespace PlgTraject.Web.Commands.Checks;

/// <summary>
/// Checks whether the provider where staff sign in gives its discovery document. Nobody is signed in.
/// </summary>
internal static class OpenIdCheck
{
    private const string Subject = "Staff:OpenId";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static async Task<IEnumerable<Finding>> LookAsync(IServiceProvider services)
    {
        var settings = services.GetRequiredService<IOptions<StaffOptions>>().Value.OpenId;
        if (!settings.IsOn)
        {
            return [Finding.Ok(Subject, "off: staff sign in with a password")];
        }

        var options = services.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>().Get(OpenIdServices.Scheme);
        try
        {
            using var timeout = new CancellationTokenSource(Patience);
            var document = await options.ConfigurationManager!.GetConfigurationAsync(timeout.Token);
            return
            [
                string.IsNullOrEmpty(document.AuthorizationEndpoint) || string.IsNullOrEmpty(document.TokenEndpoint)
                    || document.SigningKeys.Count == 0
                    ? Finding.Fault($"{Subject}:Authority",
                        $"{options.MetadataAddress} lacks an endpoint or a key: is it an OpenID Connect provider?")
                    : Finding.Ok(Subject, $"{document.Issuer} answers, {document.SigningKeys.Count} key(s)"),
            ];
        }
        catch (Exception exception) when (exception is InvalidOperationException or OperationCanceledException)
        {
            return
            [
                Finding.Fault($"{Subject}:Authority",
                    $"{options.MetadataAddress} cannot be had: {FirstLine(exception)} "
                    + "Look at the address, and whether a firewall lets this machine out."),
            ];
        }
    }

    private static string FirstLine(Exception exception) =>
        (exception.InnerException ?? exception).Message.Split('\n')[0].Trim();
}
