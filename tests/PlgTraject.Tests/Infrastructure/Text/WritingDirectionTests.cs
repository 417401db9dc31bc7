using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Tests.Infrastructure.Text;

public sealed class WritingDirectionTests
{
    [Theory]
    [InlineData("De Regenboog", "De Regenboog")]
    [InlineData("", "")]
    [InlineData("Łódź 3 Ελλάδα Київ 学校 👩‍🏫", "Łódź 3 Ελλάδα Київ 学校 👩‍🏫")]
    [InlineData("בית", "\u2068בית\u2069")]
    [InlineData("School مدرسة 3", "\u2068School مدرسة 3\u2069")]
    [InlineData("een\nשתיים\ndrie", "een\n\u2068שתיים\u2069\ndrie")]
    [InlineData("Jan\u202E nab\u202C", "Jan nab")]
    [InlineData("\u2067בית\u2069\u2069\u200F", "\u2068בית\u2069")]
    [InlineData("\U0001E900", "\u2068\U0001E900\u2069")]
    public void Isolate_Text_KeepsItsDirectionToItself(string text, string expected) =>
        Assert.Equal(expected, WritingDirection.Isolate(text));
}
