using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlgTraject.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Merges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "MergedIntoId",
                table: "Leads",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SchoolKey",
                table: "Leads",
                type: "TEXT",
                maxLength: 150,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "TownKey",
                table: "Leads",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "LeadDistinctions",
                columns: table => new
                {
                    LowId = table.Column<long>(type: "INTEGER", nullable: false),
                    HighId = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorId = table.Column<string>(type: "TEXT", maxLength: 36, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeadDistinctions", x => new { x.LowId, x.HighId });
                });

            migrationBuilder.CreateTable(
                name: "LeadMerges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FromId = table.Column<long>(type: "INTEGER", nullable: false),
                    IntoId = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorId = table.Column<string>(type: "TEXT", maxLength: 36, nullable: true),
                    Replaced = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeadMerges", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Leads_MergedIntoId",
                table: "Leads",
                column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_Leads_Phone",
                table: "Leads",
                column: "Phone");

            migrationBuilder.CreateIndex(
                name: "IX_Leads_SchoolKey",
                table: "Leads",
                column: "SchoolKey");

            migrationBuilder.CreateIndex(
                name: "IX_Leads_SenderKey",
                table: "Leads",
                column: "SenderKey");

            migrationBuilder.CreateIndex(
                name: "IX_Leads_TownKey_SchoolKey",
                table: "Leads",
                columns: new[] { "TownKey", "SchoolKey" });

            migrationBuilder.CreateIndex(
                name: "IX_LeadDistinctions_HighId",
                table: "LeadDistinctions",
                column: "HighId");

            migrationBuilder.CreateIndex(
                name: "IX_LeadMerges_At",
                table: "LeadMerges",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_LeadMerges_FromId",
                table: "LeadMerges",
                column: "FromId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LeadMerges_IntoId",
                table: "LeadMerges",
                column: "IntoId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LeadDistinctions");

            migrationBuilder.DropTable(
                name: "LeadMerges");

            migrationBuilder.DropIndex(
                name: "IX_Leads_MergedIntoId",
                table: "Leads");

            migrationBuilder.DropIndex(
                name: "IX_Leads_Phone",
                table: "Leads");

            migrationBuilder.DropIndex(
                name: "IX_Leads_SchoolKey",
                table: "Leads");

            migrationBuilder.DropIndex(
                name: "IX_Leads_SenderKey",
                table: "Leads");

            migrationBuilder.DropIndex(
                name: "IX_Leads_TownKey_SchoolKey",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "MergedIntoId",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "SchoolKey",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "TownKey",
                table: "Leads");
        }
    }
}
