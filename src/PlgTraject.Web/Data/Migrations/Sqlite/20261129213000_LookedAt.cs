using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlgTraject.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LookedAt : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Leads_Status_StatusSince",
                table: "Leads");

            migrationBuilder.AddColumn<DateTime>(
                name: "LookedAt",
                table: "Leads",
                type: "TEXT",
                nullable: true);

            migrationBuilder.InsertData(
                table: "JobRuns",
                columns: new[] { "Name", "LastRun" },
                values: new object[] { "mail about quarantine", new DateOnly(2000, 1, 1) });

            migrationBuilder.CreateIndex(
                name: "IX_Leads_Status_StatusSince_LookedAt",
                table: "Leads",
                columns: new[] { "Status", "StatusSince", "LookedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Leads_Status_StatusSince_LookedAt",
                table: "Leads");

            migrationBuilder.DeleteData(
                table: "JobRuns",
                keyColumn: "Name",
                keyValue: "mail about quarantine");

            migrationBuilder.DropColumn(
                name: "LookedAt",
                table: "Leads");

            migrationBuilder.CreateIndex(
                name: "IX_Leads_Status_StatusSince",
                table: "Leads",
                columns: new[] { "Status", "StatusSince" });
        }
    }
}
