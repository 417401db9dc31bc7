using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlgTraject.Web.Data.Migrations.Sqlite
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
                type: "TEXT",
                maxLength: 8,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Erasures",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Erasures", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "JobRuns",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    LastRun = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobRuns", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "PrivacyTexts",
                columns: table => new
                {
                    Version = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    FirstShownAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrivacyTexts", x => x.Version);
                });

            migrationBuilder.CreateTable(
                name: "RemovedLeads",
                columns: table => new
                {
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
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
            migrationBuilder.Sql("DROP TRIGGER AuditEntries_NoDelete");
            migrationBuilder.Sql("""
                CREATE TRIGGER AuditEntries_NoDelete BEFORE DELETE ON AuditEntries
                WHEN OLD.At > strftime('%Y-%m-%d %H:%M:%S', 'now', '-365 days')
                BEGIN SELECT RAISE(ABORT, 'The audit log is append-only.'); END
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER AuditEntries_NoDelete");
            migrationBuilder.Sql("""
                CREATE TRIGGER AuditEntries_NoDelete BEFORE DELETE ON AuditEntries
                BEGIN SELECT RAISE(ABORT, 'The audit log is append-only.'); END
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
