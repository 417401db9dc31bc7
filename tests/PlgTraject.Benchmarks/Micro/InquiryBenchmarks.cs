using BenchmarkDotNet.Attributes;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Features.Inquiries;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Mail;

namespace PlgTraject.Benchmarks.Micro;

/// <summary>Measures what a posted form costs besides the framework and the database.</summary>
[MemoryDiagnoser]
public class InquiryBenchmarks
{
    private static readonly InquiryForm Form = new()
    {
        Name = "Zoë van den Berg",
        School = "De Regenboog",
        Town = "Utrecht",
        Email = "zoe@regenboog.example",
        Phone = "020 521 7400",
        Question = "Kunnen we in het najaar beginnen?",
    };

    private static readonly Lead Lead = Lead.Create(LeadReference.Next(), "", DateTime.UtcNow, new LeadDetails
    {
        Name = "Zoë van den Berg",
        School = "De Regenboog",
        Email = "zoe@regenboog.example",
        Phone = "+31205217400",
        Question = "Kunnen we in het najaar beginnen?",
    });

    private readonly ServiceProvider _parts = Parts.Create();
    private readonly IValidator<InquiryForm> _validator;
    private readonly LeadMails _mails;

    public InquiryBenchmarks()
    {
        _validator = _parts.GetRequiredService<IValidator<InquiryForm>>();
        _mails = _parts.GetRequiredService<LeadMails>();
    }

    [Benchmark]
    public bool Validate() => _validator.Validate(Form).IsValid;

    [Benchmark]
    public int ComposeMails() => _mails.For(Lead).Count();

    /// <summary>What the dispatcher turns a mail into before it sends it.</summary>
    [Benchmark]
    public long MakeMessages() => _mails.For(Lead).Sum(mail => MimeMessages.Create(mail, []).Headers.Count);

    [GlobalCleanup]
    public void CleanUp() => _parts.Dispose();
}
