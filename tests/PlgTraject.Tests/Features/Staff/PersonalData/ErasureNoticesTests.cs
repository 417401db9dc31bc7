using PlgTraject.Web.Features.Staff.PersonalData;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Tests.Features.Staff.PersonalData;

public sealed class ErasureNoticesTests
{
    /// <summary>Nobody is told that something is erased when it is not, or the other way round.</summary>
    [Theory]
    [InlineData(ErasureOutcome.Done, NoticeTone.Success, "De gegevens zijn gewist. Denk ook aan de mailbox")]
    [InlineData(ErasureOutcome.JournalInUse, NoticeTone.Warning, "De gegevens zijn gewist. Een laatste kopie")]
    [InlineData(ErasureOutcome.NotFound, NoticeTone.Warning, "Er was niets te wissen.")]
    [InlineData(ErasureOutcome.MailUnderWay, NoticeTone.Error, "Er is niets gewist:")]
    public void Of_EachOutcome_SaysWhatBecameOfTheData(ErasureOutcome outcome, NoticeTone tone, string begin)
    {
        var notice = ErasureNotices.Of(outcome);

        Assert.Equal(tone, notice.Tone);
        Assert.StartsWith(begin, notice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_Any_HasWords() =>
        Assert.All(Enum.GetValues<ErasureOutcome>(), outcome => Assert.NotEmpty(ErasureNotices.Of(outcome).Text));
}
