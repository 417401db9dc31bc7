namespace PlgTraject.Web.Content;

/// <summary>Who offers the programme, and what it says of itself.</summary>
public sealed record Provider
{
    public required string Name { get; init; }
    public required string Domain { get; init; }

    /// <summary>Absolute address of the logo, or empty while the owner has supplied none.</summary>
    public required string Logo { get; init; }

    public required IReadOnlyList<Claim> Claims { get; init; }
}

/// <summary>How to reach the provider. Opening hours hold on Monday to Friday, Dutch time.</summary>
public sealed record ContactDetails
{
    public required string Email { get; init; }

    /// <summary>The number as people write it.</summary>
    public required string Phone { get; init; }

    /// <summary>The same number in E.164.</summary>
    public required string PhoneInternational { get; init; }

    public required TimeOnly OpensAt { get; init; }
    public required TimeOnly ClosesAt { get; init; }
    public required string Street { get; init; }
    public required string PostalCode { get; init; }
    public required string City { get; init; }

    /// <summary>Within how many hours mail is answered.</summary>
    public required int AnswerHours { get; init; }

    public required string AnswerText { get; init; }

    /// <summary>The opening hours as text: "op werkdagen van 8.30 tot 17.30 uur".</summary>
    public string OpeningHoursText =>
        FormattableString.Invariant($"op werkdagen van {OpensAt:H\\.mm} tot {ClosesAt:H\\.mm} uur");
}

/// <summary>Somebody who teaches in the programme.</summary>
public sealed record Lecturer
{
    public required string Name { get; init; }
    public required string Role { get; init; }
    public required string Biography { get; init; }
}
