using System.Globalization;
using System.Security.Authentication;
using Microsoft.Data.SqlClient;

namespace PlgTraject.Web.Commands.Checks;

/// <summary>
/// Signs in at SQL Server once. EF would try again for a while before it says what is wrong.
/// </summary>
internal static class SqlServerAccess
{
    /// <returns>What is wrong and what to do about it, or null.</returns>
    public static async Task<string?> TryAsync(string connectionString)
    {
        var settings = new SqlConnectionStringBuilder(connectionString) { ConnectRetryCount = 0, Pooling = false };
        try
        {
            await using var connection = new SqlConnection(settings.ConnectionString);
            await connection.OpenAsync();
            return null;
        }
        catch (SqlException exception)
        {
            return Explain(exception, settings);
        }
    }

    private static string Explain(SqlException fault, SqlConnectionStringBuilder settings)
    {
        const int timeout = -2;
        var (server, user) = (settings.DataSource, settings.UserID);
        return fault.Number switch
        {
            4060 => $"{server} has no database '{settings.InitialCatalog}', or '{user}' has no user in it. "
                + "Make it as docs/operations.md says, or look at Database in the connection string.",
            // A wrong name or password; a login that is locked; a password that has run out or must be changed.
            18456 or 18486 or 18487 or 18488 => $"{server} refuses the login '{user}' (error {fault.Number}). "
                + "Look at User Id and Password in the connection string; the log of the server says more.",
            timeout => string.Create(CultureInfo.InvariantCulture,
                $"{server} does not answer within {settings.ConnectTimeout} seconds. Look at Server in the connection ")
                + "string, and whether a firewall lets this machine through.",
            _ when fault.GetBaseException() is AuthenticationException reason =>
                $"{server} and this program do not agree on TLS: {reason.Message} Install the certificate's authority "
                + "on this machine, or look at Encrypt and HostNameInCertificate in the connection string.",
            _ => $"{server} cannot be reached: {fault.Message} "
                + "Look at Server in the connection string, and whether the server runs.",
        };
    }
}
