using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Features.Inquiries.Spam;

namespace PlgTraject.Tests.Features.Inquiries.Spam;

/// <summary>Over a limit nothing is stored and nothing is lost.</summary>
public sealed class InquiryLimitTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("PerAddressPerDay", "zoe@regenboog.example", true)]
    [InlineData("PerAddressPerDay", "ZOE@Regenboog.example", true)]
    [InlineData("PerAddressPerDay", "zoe+3@regenboog.example", true)]
    [InlineData("PerAddressPerDay", "ander@regenboog.example", false)]
    [InlineData("PerDomainPerDay", "ander@regenboog.example", true)]
    [InlineData("PerDomainPerDay", "ander@REGENBOOG.example", true)]
    [InlineData("PerDomainPerDay", "zoe@verzonnen.regenboog.example", true)]
    [InlineData("PerDomainPerDay", "zoe@ｒｅｇｅｎｂｏｏｇ.example", true)]
    [InlineData("PerDomainPerDay", "zoe@elders.example", false)]
    public async Task Send_AfterAsManyAsMay_IsLimitedForADay(string limit, string email, bool isLimited)
    {
        await using var app = new LimitedFixture(limit, 2);
        await Send(app, "Een", "zoe@regenboog.example");
        await Send(app, "Twee", "zoe@regenboog.example");

        var visitor = app.Visitor();
        using var answer = await visitor.SubmitForm(Inquiry.Path, Inquiry.With(("School", "Drie"), ("Email", email)));

        Assert.Equal(isLimited ? HttpStatusCode.TooManyRequests : HttpStatusCode.SeeOther, answer.StatusCode);
        if (isLimited)
        {
            await AssertKept(app, answer);
            app.Clock.Advance(TimeSpan.FromHours(25));
            await Send(app, "Drie", email);
        }
    }

    [Fact]
    public async Task Send_FromAMailProvider_HasNoLimitForTheDomain()
    {
        await using var app = new LimitedFixture("PerDomainPerDay", 1);

        await Send(app, "Een", "an@gmail.com");
        await Send(app, "Twee", "bo@gmail.com");
    }

    [Theory]
    [InlineData("an.de.boer+school@gmail.com", "andeboer@googlemail.com", true)]
    [InlineData("an.boer@ziggo.nl", "anboer@ziggo.nl", false)]
    [InlineData("info@brug.onmicrosoft.com", "info@ark.onmicrosoft.com", false)]
    [InlineData("a@school.ac.uk", "a@anders.ac.uk", false)]
    public async Task Send_OneAddressWrittenAsTwo_CountsAsOne(string one, string other, bool isSame)
    {
        await using var app = new LimitedFixture("PerAddressPerDay", 1);
        await Send(app, "Een", one);

        using var answer = await app.Visitor()
            .SubmitForm(Inquiry.Path, Inquiry.With(("School", "Twee"), ("Email", other)));

        Assert.Equal(isSame ? HttpStatusCode.TooManyRequests : HttpStatusCode.SeeOther, answer.StatusCode);
    }

    /// <summary>No name that exists, yet the form takes it: it must not end in a fault.</summary>
    [Theory]
    [InlineData("an@a--b.-x.example")]
    [InlineData("an@\u00adx.example")]
    [InlineData("an@éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé.example")]
    public async Task Send_DomainOfNobody_IsTakenOrRefusedWithoutFault(string email)
    {
        await using var app = new LimitedFixture("PerAddressPerDay", 1);

        using var answer = await app.Visitor().SubmitForm(Inquiry.Path, Inquiry.With(("Email", email)));

        Assert.Contains(
            answer.StatusCode, (HttpStatusCode[])[HttpStatusCode.SeeOther, HttpStatusCode.UnprocessableEntity]);
    }

    /// <summary>
    /// The product does not believe what a client says about its own address: otherwise a client would have as many
    /// addresses as it likes.
    /// </summary>
    [Fact]
    public async Task Send_AddressMadeUpInAHeader_CountsAsTheClientItIs()
    {
        await using var app = new LimitedFixture("PerClientPerHour", 1) { Client = IPAddress.Parse("192.0.2.1") };
        Assert.Equal([HttpStatusCode.SeeOther, HttpStatusCode.TooManyRequests], await SendForwarded(app));
    }

    [Fact]
    public async Task Send_ThroughAProxyOfOurs_CountsWhoIsBehindIt()
    {
        await using var app = new LimitedFixture("PerClientPerHour", 1) { Client = IPAddress.Loopback };
        Assert.Equal([HttpStatusCode.SeeOther, HttpStatusCode.SeeOther], await SendForwarded(app));
    }

    [Fact]
    public async Task Send_Spam_UsesUpTheLimitOfItsClientSooner()
    {
        await using var app = new LimitedFixture("PerClientPerHour", 7);
        using var spam = await app.Visitor().SubmitForm(
            Inquiry.Path,
            Inquiry.With(("Onderwerp", "Een vraag"), ("Question", "Gratis casino: klik hier en win bitcoin")));
        await Send(app, "Een", "an@een.example");
        await Send(app, "Twee", "bo@twee.example");

        using var answer = await app.Visitor().SubmitForm(Inquiry.Path, Inquiry.With(("School", "Drie")));

        Assert.Equal(HttpStatusCode.SeeOther, spam.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
    }

    [Fact]
    public async Task Send_OneClientTooOften_IsLimited()
    {
        await using var app = new LimitedFixture("PerClientPerHour", 2);
        await Send(app, "Een", "an@een.example");
        // What is refused or was there before does not count.
        using (await app.Visitor().SubmitForm(Inquiry.Path, Inquiry.With(("Email", "geen adres"))))
        {
        }

        await Send(app, "Twee", "bo@twee.example");

        using var answer = await app.Visitor().SubmitForm(
            Inquiry.Path, Inquiry.With(("School", "Drie"), ("Email", "cor@drie.example")));

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        await AssertKept(app, answer);
    }

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void ClientLimit_OfTwoAddresses_CountsTheSameClientOnce(string one, string other, bool isSame)
    {
        using var limit = new ClientLimit(
            Microsoft.Extensions.Options.Options.Create(new SpamOptions { PerClientPerHour = 1 }));

        Assert.True(limit.Admits(IPAddress.Parse(one)));
        Assert.Equal(!isSame, limit.Admits(IPAddress.Parse(other)));
    }

    private static async Task<HttpStatusCode[]> SendForwarded(AppFixture app)
    {
        var answers = new List<HttpStatusCode>();
        foreach (var address in (string[])["198.51.100.1", "198.51.100.2"])
        {
            var visitor = app.Visitor();
            visitor.DefaultRequestHeaders.Add("X-Forwarded-For", address);
            using var answer = await visitor.SubmitForm(Inquiry.Path, Inquiry.With(("School", address)));
            answers.Add(answer.StatusCode);
        }

        return [.. answers];
    }

    private static async Task AssertKept(AppFixture app, HttpResponseMessage answer)
    {
        var page = await answer.ReadHtml();
        Assert.Contains(
            TestContent.Programme.Contact.Phone, page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".notice a[href^='mailto:']"));
        Assert.Equal("Drie", ((IHtmlInputElement)page.QuerySelector("#School")!).Value);
        Assert.Contains("24", page.QuerySelector("#Question")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, await app.Database(database => database.AllLeads.CountAsync(Stop)));
    }

    private static async Task Send(AppFixture app, string school, string email)
    {
        using var answer = await app.Visitor()
            .SubmitForm(Inquiry.Path, Inquiry.With(("School", school), ("Email", email)));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    private sealed class LimitedFixture(string limit, int most) : AppFixture
    {
        /// <summary>Who is at the other end of every connection; the test server itself knows none.</summary>
        public IPAddress? Client { get; init; }

        protected override void Configure(IWebHostBuilder builder) => builder
            .UseSetting($"Spam:{limit}", most.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(new ConnectsFrom(this)));
    }

    private sealed class ConnectsFrom(LimitedFixture app) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => builder =>
        {
            builder.Use((context, following) =>
            {
                context.Connection.RemoteIpAddress = app.Client;
                return following(context);
            });
            next(builder);
        };
    }
}
