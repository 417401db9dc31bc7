namespace PlgTraject.Web.Documents.Offer;

/// <summary>
/// All that a school is shown of one version of an offer, as it was when it was sent. Page, PDF and mails are drawn
/// from it and from nothing else, so its properties never change their meaning: a new one has a default.
/// </summary>
public sealed record OfferSnapshot
{
    /// <summary>"2026-0007".</summary>
    public required string Number { get; init; }

    /// <summary>Which version, from 1.</summary>
    public required int VersionNumber { get; init; }

    /// <summary>The day on which it was sent, on a Dutch calendar.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The last day on which it can be accepted.</summary>
    public required DateOnly ValidUntil { get; init; }

    public required OfferProvider Provider { get; init; }
    public required OfferReceiver Receiver { get; init; }
    public required OfferProgramme Programme { get; init; }

    /// <summary>What the adviser writes, in paragraphs; may be empty.</summary>
    public required string Text { get; init; }

    /// <summary>How many people take part.</summary>
    public required int Participants { get; init; }

    /// <summary>Where the sessions are, in words.</summary>
    public required string Place { get; init; }

    public required IReadOnlyList<OfferLine> Lines { get; init; }
    public required OfferSums Sums { get; init; }

    /// <summary>The plans among which the school chooses; none when the dates follow.</summary>
    public required IReadOnlyList<OfferPlan> Plans { get; init; }

    /// <summary>The terms that hold, or null when the owner set none.</summary>
    public OfferTerms? Terms { get; init; }

    /// <summary>What goes with it.</summary>
    public required IReadOnlyList<OfferFileName> Files { get; init; }
}

/// <summary>Who makes the offer. What the owner did not set is null and not stated.</summary>
/// <param name="Name">As it trades.</param>
/// <param name="Adviser">The colleague who made it.</param>
/// <param name="Email">Where questions go.</param>
/// <param name="Phone">As people write it.</param>
/// <param name="LegalName">As it is registered.</param>
/// <param name="Address">Street, postal code and town, one line each.</param>
/// <param name="RegistrationNumber">At the Chamber of Commerce.</param>
/// <param name="VatNumber">For VAT.</param>
public sealed record OfferProvider(
    string Name, string Adviser, string Email, string Phone, string? LegalName = null, string? Address = null,
    string? RegistrationNumber = null, string? VatNumber = null);

/// <summary>For whom it is.</summary>
public sealed record OfferReceiver(string School, string? Town, string Name, string Email);

/// <summary>What is offered, as the content said.</summary>
/// <param name="Title">The title as it is cited.</param>
/// <param name="Abbreviation">"PLG".</param>
/// <param name="Duration">"1 jaar, 10 bijeenkomsten".</param>
/// <param name="ContentVersion">Tells this content from another.</param>
/// <param name="Sessions">The topics of each session, in order.</param>
public sealed record OfferProgramme(
    string Title, string Abbreviation, string Duration, string ContentVersion,
    IReadOnlyList<IReadOnlyList<string>> Sessions);

/// <summary>A plan of the year.</summary>
/// <param name="Code">The plan as the planner writes it in a link.</param>
/// <param name="Days">A day for each session.</param>
/// <param name="From">When each begins, on a Dutch clock.</param>
/// <param name="To">When each ends.</param>
public sealed record OfferPlan(string Code, IReadOnlyList<DateOnly> Days, TimeOnly From, TimeOnly To);

/// <summary>The terms that hold for an offer.</summary>
/// <param name="Url">Where they stand.</param>
/// <param name="Date">Of which day they are, or null.</param>
public sealed record OfferTerms(string Url, DateOnly? Date);

/// <summary>A file that goes with an offer.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Hash">SHA-256 of its content, in lower-case hexadecimal.</param>
public sealed record OfferFileName(string Name, string Hash);
