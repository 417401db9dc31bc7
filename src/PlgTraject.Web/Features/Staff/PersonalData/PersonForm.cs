namespace PlgTraject.Web.Features.Staff.PersonalData;

/// <summary>Whose data is looked for, and the address once more when it is to be erased.</summary>
public sealed class PersonForm
{
    public string? Email { get; set; }
    public string? Confirmation { get; set; }
}
