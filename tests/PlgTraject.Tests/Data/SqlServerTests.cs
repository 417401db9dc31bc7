using System.Net;
using DotNet.Testcontainers.Builders;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Features.Inquiries;
using PlgTraject.Tests.Support;
using PlgTraject.Tests.Support.SqlServer;
using PlgTraject.Web.Data.Mail;
using Testcontainers.MsSql;

namespace PlgTraject.Tests.Data;

/// <summary>
/// An inquiry from form to mail on a real SQL Server: the one of PLG_TEST_SQLSERVER, or one in a container.
/// </summary>
public sealed class SqlServerTests
{
    private const string Image = "mcr.microsoft.com/mssql/server:2022-latest";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Inquiry_OnSqlServer_IsStoredSentAndShown()
    {
        await using var container = SqlServerDatabase.ConfiguredServer is null ? Container() : null;
        if (container is not null)
        {
            await container.StartAsync(Stop);
        }

        await using var app = new SqlServerFixture(
            SqlServerDatabase.ConfiguredServer ?? container!.GetConnectionString());
        var visitor = app.Visitor();
        var page = await visitor.GetHtml(Inquiry.Path);
        using var first = await visitor.SubmitForm(page, Inquiry.Path, Inquiry.With());
        using var second = await visitor.SubmitForm(page, Inquiry.Path, Inquiry.With());

        Assert.Equal(HttpStatusCode.SeeOther, first.StatusCode);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        await Eventually.True(
            () => app.Database(async database => await database.OutboxMails.CountAsync(
                mail => mail.State == MailState.Sent, Stop) == 2),
            "both mails are sent");
        var list = await (await app.Staff()).GetHtml("/beheer/aanvragen?zoek=regenboog");
        Assert.Single(list.QuerySelectorAll("tbody tr"));
    }

    private static MsSqlContainer? Container()
    {
        try
        {
            return new MsSqlBuilder(Image).Build();
        }
        catch (DockerUnavailableException)
        {
            Assert.Skip(
                $"No SQL Server: {SqlServerDatabase.Setting} holds no connection string and no Docker engine answers.");
            return null;
        }
    }

    private sealed class SqlServerFixture(string server) : AppFixture(server);
}
