using System.ComponentModel.DataAnnotations;
using PlgTraject.Web.Documents.Drawing;

namespace PlgTraject.Web.Features.Staff.OwnAccount;

/// <summary>One's own second step: what is needed to set it up, or what can be done with it.</summary>
public sealed class OwnSecondStepModel
{
    public required bool IsOn { get; init; }

    /// <summary>Whether the settings require it of everybody.</summary>
    public required bool IsRequired { get; init; }

    public required int RecoveryCodesLeft { get; init; }

    /// <summary>Whether the form asks for the password: an account may have none.</summary>
    public required bool AsksPassword { get; init; }

    /// <summary>The key, sealed, which the form carries along; null when the second step is on already.</summary>
    public string? SetUp { get; init; }

    public string? Key { get; init; }

    /// <summary>What the QR code holds.</summary>
    public string? Address { get; init; }

    public string? Password { get; init; }
    public string? Code { get; init; }

    /// <summary>The key in groups of four, for somebody who types it.</summary>
    public string SpacedKey => string.Join(' ', Key!.Chunk(4).Select(group => new string(group)));

    public (string Path, int Size) Picture => QrCode.Draw(Address!);
}

/// <summary>What is typed to set up one's own second step, or to change it.</summary>
public sealed class OwnSecondStepForm
{
    /// <summary>The sealed key of the page, which the form carries along.</summary>
    public string? SetUp { get; set; }

    [DataType(DataType.Password)]
    public string? Password { get; set; }

    public string? Code { get; set; }
}
