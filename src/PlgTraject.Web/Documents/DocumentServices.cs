namespace PlgTraject.Web.Documents;

public static class DocumentServices
{
    /// <summary>Registers the engine of this build, which makes PDFs of documents.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services)
    {
#if QUESTPDF
        services.AddOptions<QuestPdf.QuestPdfOptions>().BindConfiguration(QuestPdf.QuestPdfOptions.Section);
        return services.AddSingleton<IDocumentRenderer, QuestPdf.QuestPdfDocumentRenderer>();
#else
        return services.AddSingleton<IDocumentRenderer, Skia.SkiaDocumentRenderer>();
#endif
    }
}
