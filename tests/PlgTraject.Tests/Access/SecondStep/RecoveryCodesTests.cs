using PlgTraject.Web.Access.SecondStep;
using PlgTraject.Web.Data.Accounts;

namespace PlgTraject.Tests.Access.SecondStep;

public sealed class RecoveryCodesTests
{
    /// <summary>Few, since nobody guesses here.</summary>
    private const int Rounds = 10;

    [Fact]
    public void Make_Always_MakesTenThatAreStoredUnreadably()
    {
        var (codes, stored) = RecoveryCodes.Make(Rounds);

        Assert.Equal(RecoveryCodes.Count, codes.Distinct().Count());
        Assert.Equal(RecoveryCodes.Count, RecoveryCodes.Left(stored));
        Assert.All(codes, code => Assert.DoesNotContain(Plain(code), stored, StringComparison.OrdinalIgnoreCase));
        Assert.True(stored.Length <= Colleague.RecoveryCodesMaxLength);
    }

    [Fact]
    public void Use_OneOfThem_WorksOnceAndLeavesTheOthers()
    {
        var (codes, stored) = RecoveryCodes.Make(Rounds);

        var left = RecoveryCodes.Use(stored, Plain(codes[3]).ToUpperInvariant());

        Assert.Equal(RecoveryCodes.Count - 1, RecoveryCodes.Left(left));
        Assert.Null(RecoveryCodes.Use(left, Plain(codes[3])));
        Assert.NotNull(RecoveryCodes.Use(left, Plain(codes[4])));
    }

    /// <summary>
    /// When a later version hashes new codes with more rounds, the codes that somebody has on paper must still work.
    /// </summary>
    [Fact]
    public void Use_MadeWithOtherRounds_Works()
    {
        var (codes, stored) = RecoveryCodes.Make(Rounds + 1);

        Assert.NotNull(RecoveryCodes.Use(stored, Plain(codes[0])));
        Assert.Null(RecoveryCodes.Use(stored.Replace("11.", "10.", StringComparison.Ordinal), Plain(codes[0])));
    }

    [Fact]
    public void Use_TheLast_LeavesNone()
    {
        var (codes, stored) = RecoveryCodes.Make(Rounds);

        var left = codes.Aggregate(stored, (rest, code) => RecoveryCodes.Use(rest, Plain(code))!);

        Assert.Equal(0, RecoveryCodes.Left(left));
        Assert.Null(RecoveryCodes.Use(left, Plain(codes[0])));
    }

    [Theory]
    [InlineData("")]
    [InlineData("aaaaaaaaaa")]
    [InlineData("123456")]
    public void Use_AnythingElse_IsNothing(string typed)
    {
        Assert.Null(RecoveryCodes.Use(RecoveryCodes.Make(Rounds).Stored, typed));
        Assert.Null(RecoveryCodes.Use(null, typed));
    }

    private static string Plain(string code) => code.Replace("-", "", StringComparison.Ordinal);
}
