using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlgTraject.Web.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class PersonalData : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "PrivacyVersion",
                table: "Leads",
                type: "nvarchar(8)",
                maxLength: 8,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Erasures",
                columns: table => new
                {
                    Key = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Erasures", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "JobRuns",
                columns: table => new
                {
                    Name = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false),
                    LastRun = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobRuns", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "PrivacyTexts",
                columns: table => new
                {
                    Version = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    FirstShownAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrivacyTexts", x => x.Version);
                });

            migrationBuilder.CreateTable(
                name: "RemovedLeads",
                columns: table => new
                {
                    Month = table.Column<DateOnly>(type: "date", nullable: false),
                    Status = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Count = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RemovedLeads", x => new { x.Month, x.Status });
                });

            migrationBuilder.InsertData(
                table: "JobRuns",
                columns: new[] { "Name", "LastRun" },
                values: new object[] { "retention", new DateOnly(2000, 1, 1) });

            migrationBuilder.CreateIndex(
                name: "IX_Leads_CreatedAt_Status",
                table: "Leads",
                columns: new[] { "CreatedAt", "Status" });

            // Append-only for a year; Retention:AuditDays says when a line goes after that.
            migrationBuilder.Sql("""
                EXEC(N'ALTER TRIGGER AuditEntries_AppendOnly ON AuditEntries AFTER UPDATE, DELETE AS
                BEGIN
                    SET NOCOUNT ON;
                    IF EXISTS (SELECT 1 FROM deleted d LEFT JOIN inserted i ON i.Id = d.Id
                        WHERE (i.Id IS NULL AND d.At > DATEADD(day, -365, SYSUTCDATETIME()))
                            OR (i.Id IS NOT NULL AND (i.At <> d.At OR i.Kind <> d.Kind
                            OR ISNULL(i.ActorId, '''') <> ISNULL(d.ActorId, '''')
                            OR ISNULL(i.ActorRole, '''') <> ISNULL(d.ActorRole, '''')
                            OR (ISNULL(i.ActorName, '''') <> ISNULL(d.ActorName, '''') AND ISNULL(i.ActorName, '''') <> ''gewist'')
                            OR (ISNULL(i.About, '''') <> ISNULL(d.About, '''') AND ISNULL(i.About, '''') <> ''gewist'')
                            OR (ISNULL(i.Detail, '''') <> ISNULL(d.Detail, '''') AND ISNULL(i.Detail, '''') <> ''gewist''))))
                    BEGIN
                        THROW 51000, ''The audit log is append-only.'', 1;
                    END
                END')
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                EXEC(N'ALTER TRIGGER AuditEntries_AppendOnly ON AuditEntries AFTER UPDATE, DELETE AS
                BEGIN
                    SET NOCOUNT ON;
                    IF EXISTS (SELECT 1 FROM deleted d LEFT JOIN inserted i ON i.Id = d.Id
                        WHERE i.Id IS NULL
                            OR (i.Id IS NOT NULL AND (i.At <> d.At OR i.Kind <> d.Kind
                            OR ISNULL(i.ActorId, '''') <> ISNULL(d.ActorId, '''')
                            OR ISNULL(i.ActorRole, '''') <> ISNULL(d.ActorRole, '''')
                            OR (ISNULL(i.ActorName, '''') <> ISNULL(d.ActorName, '''') AND ISNULL(i.ActorName, '''') <> ''gewist'')
                            OR (ISNULL(i.About, '''') <> ISNULL(d.About, '''') AND ISNULL(i.About, '''') <> ''gewist'')
                            OR (ISNULL(i.Detail, '''') <> ISNULL(d.Detail, '''') AND ISNULL(i.Detail, '''') <> ''gewist''))))
                    BEGIN
                        THROW 51000, ''The audit log is append-only.'', 1;
                    END
                END')
                """);

            migrationBuilder.DropTable(
                name: "Erasures");

            migrationBuilder.DropTable(
                name: "JobRuns");

            migrationBuilder.DropTable(
                name: "PrivacyTexts");

            migrationBuilder.DropTable(
                name: "RemovedLeads");

            migrationBuilder.DropIndex(
                name: "IX_Leads_CreatedAt_Status",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "PrivacyVersion",
                table: "Leads");
        }
    }
}
