using Microsoft.Extensions.Options;
using PlgTraject.Web.Content;
using PlgTraject.Web.Documents.Brochure;
using PlgTraject.Web.Documents.Dossier;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Documents;

public static class DocumentServices
{
    /// <summary>Registers the engine of this build, which makes PDFs of documents, and the documents.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services)
    {
        services
            .AddSingleton(provider => new BrochureDocument(
                provider.GetRequiredService<ProgrammeContent>(),
                provider.GetRequiredService<IOptions<SiteOptions>>().Value,
                provider.GetRequiredService<IOptions<VatOptions>>().Value))
            .AddSingleton<BrochureFile>()
            .AddSingleton<DossierDocument>()
            .AddSingleton<DrawnDocuments>();
#if QUESTPDF
        services.AddOptions<QuestPdf.QuestPdfOptions>().BindConfiguration(QuestPdf.QuestPdfOptions.Section);
        return services.AddSingleton<IDocumentRenderer, QuestPdf.QuestPdfDocumentRenderer>();
#else
        return services.AddSingleton<IDocumentRenderer, Skia.SkiaDocumentRenderer>();
#endif
    }
}
