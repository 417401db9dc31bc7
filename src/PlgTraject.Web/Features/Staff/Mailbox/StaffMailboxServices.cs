namespace PlgTraject.Web.Features.Staff.Mailbox;

public static class StaffMailboxServices
{
    /// <summary>Registers what reads the pages of our mailbox.</summary>
    public static IServiceCollection AddStaffMailbox(this IServiceCollection services) => services
        .AddScoped<MailListReader>()
        .AddScoped<MailReader>()
        .AddScoped<LedgerReader>();
}
