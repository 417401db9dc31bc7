using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Time.Testing;
using PlgTraject.Web.Infrastructure.Security;

namespace PlgTraject.Tests.Infrastructure.Security;

/// <summary>What the product hands out sealed, and whom it believes when it comes back.</summary>
public sealed class SealedTextTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 12, 7, 8, 30, 0, TimeSpan.Zero));
    private readonly SealedText _texts;

    public SealedTextTests() => _texts = new SealedText(new EphemeralDataProtectionProvider(), _clock);

    [Theory]
    [InlineData]
    [InlineData("")]
    [InlineData("zoë@school.example", "", "twee woorden\nen een regel")]
    public void Open_WhatWasSealed_GivesItsParts(params string[] parts) =>
        Assert.Equal(parts, _texts.Open("doel", _texts.Seal("doel", parts), Hour));

    [Fact]
    public void Open_UntilItIsTooOld_GivesItsParts()
    {
        var text = _texts.Seal("doel", "deel");

        _clock.Advance(Hour);
        Assert.Equal("deel", Assert.Single(_texts.Open("doel", text, Hour)!));
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.Null(_texts.Open("doel", text, Hour));
    }

    [Fact]
    public void Open_ForAnotherPurpose_GivesNothing()
    {
        var text = _texts.Seal("doel", "deel");

        Assert.Null(_texts.Open("ander doel", text, Hour));
        Assert.Null(_texts.AgeOf("ander doel", text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("verzonnen")]
    [InlineData("geen base64: é|\0")]
    public void Open_TextOfSomebodyElse_GivesNothing(string? text)
    {
        Assert.Null(_texts.Open("doel", text, Hour));
        Assert.Null(_texts.AgeOf("doel", text));
    }

    [Fact]
    public void Open_SealedWithOtherKeysOrChanged_GivesNothing()
    {
        var text = _texts.Seal("doel", "deel");
        var foreign = new SealedText(new EphemeralDataProtectionProvider(), _clock).Seal("doel", "deel");

        Assert.Null(_texts.Open("doel", foreign, Hour));
        Assert.Null(_texts.Open("doel", text[..^4] + "AAAA", Hour));
    }

    [Fact]
    public void Seal_Twice_GivesOtherTextThatHidesItsParts()
    {
        var text = _texts.Seal("doel", "deel");

        Assert.NotEqual(text, _texts.Seal("doel", "deel"));
        Assert.DoesNotContain("deel", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Seal_PartThatWouldComeBackAsTwo_IsRefused() =>
        Assert.Throws<ArgumentException>(() => _texts.Seal("doel", "een|twee"));

    /// <summary>However old: who asks decides. A clock that was set back makes it negative.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(100_000)]
    [InlineData(-5)]
    public void AgeOf_WhatWasSealed_IsTheTimeSince(int minutes)
    {
        var text = _texts.Seal("doel");

        _clock.AdjustTime(_clock.GetUtcNow().AddMinutes(minutes));

        Assert.Equal(TimeSpan.FromMinutes(minutes), _texts.AgeOf("doel", text));
    }
}
