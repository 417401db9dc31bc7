using PlgTraject.Web.Access.SecondStep;

namespace PlgTraject.Tests.Access.SecondStep;

/// <summary>Every app shows these codes, so they must be those of the standard.</summary>
public sealed class OneTimeCodeTests
{
    /// <summary>"12345678901234567890" of RFC 6238, appendix B, in base 32.</summary>
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    /// <summary>The last six digits of the eight there.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void At_TestVectorsOfTheStandard_AreTheCodes(long seconds, string code) =>
        Assert.Equal(code, OneTimeCode.At(Key, OneTimeCode.StepOf(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void FindStep_ClockOffBySteps_IsFoundWithinOne(int off, bool found)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var step = OneTimeCode.StepOf(now) + off;

        Assert.Equal(found ? step : null, OneTimeCode.FindStep(Key, OneTimeCode.At(Key, step), now));
    }

    [Theory]
    [InlineData("")]
    [InlineData("05924")]
    [InlineData("0059244")]
    [InlineData("00592é")]
    public void FindStep_NoCode_IsNothing(string code) =>
        Assert.Null(OneTimeCode.FindStep(Key, code, DateTimeOffset.FromUnixTimeSeconds(1234567890)));

    [Fact]
    public void NewKey_Always_IsAnotherOne() => Assert.NotEqual(OneTimeCode.NewKey(), OneTimeCode.NewKey());

    [Fact]
    public void Address_AnyAccount_IsWhatAppsRead() => Assert.Equal(
        $"otpauth://totp/PLG-beheer:zo%C3%AB%2Bx%40school.example?secret={Key}&issuer=PLG-beheer",
        OneTimeCode.Address(Key, "zoë+x@school.example", "PLG-beheer"));
}
