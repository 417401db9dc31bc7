using PlgTraject.Tests.Documents;
using PlgTraject.Tests.Support;

namespace PlgTraject.Tests.Features.Brochure;

/// <summary>The brochure as a visitor gets it.</summary>
internal static class BrochurePdf
{
    public const string Url = "/brochure/de-school-als-plg.pdf";

    public static async Task<PdfFile> Download(AppFixture app) =>
        new(await app.Visitor().GetByteArrayAsync(Url, TestContext.Current.CancellationToken));
}
