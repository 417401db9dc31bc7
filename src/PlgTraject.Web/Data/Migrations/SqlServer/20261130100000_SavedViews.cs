using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlgTraject.Web.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class SavedViews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "SchoolKey",
                table: "Leads",
                type: "nvarchar(150)",
                maxLength: 150,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "TownKey",
                table: "Leads",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "SavedViews",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ColleagueId = table.Column<string>(type: "nvarchar(36)", maxLength: 36, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Query = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedViews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SavedViews_AspNetUsers_ColleagueId",
                        column: x => x.ColleagueId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Leads_AnsweredAt_ArrivedAt_Id_Status",
                table: "Leads",
                columns: new[] { "AnsweredAt", "ArrivedAt", "Id", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Leads_SchoolKey_Id_Status",
                table: "Leads",
                columns: new[] { "SchoolKey", "Id", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Leads_TownKey_Id_Status",
                table: "Leads",
                columns: new[] { "TownKey", "Id", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_ColleagueId_Name",
                table: "SavedViews",
                columns: new[] { "ColleagueId", "Name" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SavedViews");

            migrationBuilder.DropIndex(
                name: "IX_Leads_AnsweredAt_ArrivedAt_Id_Status",
                table: "Leads");

            migrationBuilder.DropIndex(
                name: "IX_Leads_SchoolKey_Id_Status",
                table: "Leads");

            migrationBuilder.DropIndex(
                name: "IX_Leads_TownKey_Id_Status",
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
