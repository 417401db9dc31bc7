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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
