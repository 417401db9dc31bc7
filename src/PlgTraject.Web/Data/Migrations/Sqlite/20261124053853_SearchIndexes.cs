using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlgTraject.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SearchIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Leads_Status_Id",
                table: "Leads");

            migrationBuilder.CreateIndex(
                name: "IX_Leads_Id_Status_SearchText",
                table: "Leads",
                columns: new[] { "Id", "Status", "SearchText" });

            migrationBuilder.CreateIndex(
                name: "IX_Leads_Status_Id_SearchText",
                table: "Leads",
                columns: new[] { "Status", "Id", "SearchText" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Leads_Id_Status_SearchText",
                table: "Leads");

            migrationBuilder.DropIndex(
                name: "IX_Leads_Status_Id_SearchText",
                table: "Leads");

            migrationBuilder.CreateIndex(
                name: "IX_Leads_Status_Id",
                table: "Leads",
                columns: new[] { "Status", "Id" });
        }
    }
}
