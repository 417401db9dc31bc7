using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlgTraject.Web.Data.Migrations.SqlServer
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

            migrationBuilder.AlterColumn<string>(
                name: "SearchText",
                table: "Leads",
                type: "nvarchar(628)",
                maxLength: 628,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(628)",
                oldMaxLength: 628);

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

            migrationBuilder.AlterColumn<string>(
                name: "SearchText",
                table: "Leads",
                type: "nvarchar(628)",
                maxLength: 628,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(628)",
                oldMaxLength: 628,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateIndex(
                name: "IX_Leads_Status_Id",
                table: "Leads",
                columns: new[] { "Status", "Id" });
        }
    }
}
