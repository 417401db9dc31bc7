using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Leads.Duplicates;

public static class DuplicatesServices
{
    /// <summary>Registers what finds leads of the same school, merges them and undoes that.</summary>
    public static IServiceCollection AddDuplicates(this IServiceCollection services) => services
        .AddScoped<MergedLeads>()
        .AddScoped<LeadDuplicates>()
        .AddScoped<LeadMerging>()
        .AddScoped<MergeUndoing>()
        .AddScoped<RetentionRule, MergeRetention>();
}
