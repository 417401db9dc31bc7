using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlgTraject.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Quarantine : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ContentKey",
                table: "Leads",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EmailDomain",
                table: "Leads",
                type: "TEXT",
                maxLength: 254,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SenderKey",
                table: "Leads",
                type: "TEXT",
                maxLength: 254,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Suspicion",
                table: "Leads",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Leads_ContentKey_CreatedAt",
                table: "Leads",
                columns: new[] { "ContentKey", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Leads_EmailDomain_CreatedAt_SenderKey",
                table: "Leads",
                columns: new[] { "EmailDomain", "CreatedAt", "SenderKey" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Leads_ContentKey_CreatedAt",
                table: "Leads");

            migrationBuilder.DropIndex(
                name: "IX_Leads_EmailDomain_CreatedAt_SenderKey",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "ContentKey",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "EmailDomain",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "SenderKey",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "Suspicion",
                table: "Leads");
        }
    }
}
