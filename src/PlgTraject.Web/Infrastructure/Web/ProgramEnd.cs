namespace PlgTraject.Web.Infrastructure.Web;

/// <summary>Tells what fails because the program ends from what is wrong.</summary>
public static class ProgramEnd
{
    /// <summary>
    /// Whether something failed because the program stops, or because its start failed: that disposes the services, and
    /// cancels what runs in the background a moment later. The command that started it tells why.
    /// </summary>
    /// <param name="exception">What failed.</param>
    /// <param name="stopping">Is cancelled when the program stops.</param>
    public static bool IsOfTheEnd(this Exception exception, CancellationToken stopping) =>
        stopping.IsCancellationRequested
        || exception is ObjectDisposedException { ObjectName: nameof(IServiceProvider) };
}
