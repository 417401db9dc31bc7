using PlgTraject.Web.Documents.Drawing;
using PlgTraject.Web.Features.Shared;

namespace PlgTraject.Web.Features.Staff.OwnAccount;

/// <summary>One's own second step: what is needed to set it up, or what can be done with it.</summary>
public sealed class OwnSecondStepModel
{
    public required bool IsOn { get; init; }

    /// <summary>The setting asks it of everybody.</summary>
    public required bool IsRequired { get; init; }

    public required int RecoveryCodesLeft { get; init; }

    /// <summary>Accounts without a password do not have to repeat it.</summary>
    public required bool AsksPassword { get; init; }

    /// <summary>Sealed; null when it is on already.</summary>
    public string? SetUp { get; init; }

    public string? Key { get; init; }

    /// <summary>What the QR code holds.</summary>
    public string? Address { get; init; }

    public string? Password { get; init; }
    public string? Code { get; init; }

    /// <summary>In groups of four, to be typed.</summary>
    public string SpacedKey => string.Join(' ', Key!.Chunk(4).Select(group => new string(group)));

    public (string Path, int Size) Picture => QrCode.Draw(Address!);
}
