using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace KamPortal.Db.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class PotentialAndPlans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Abc",
                table: "Accounts",
                type: "TEXT",
                unicode: false,
                maxLength: 30,
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<DateOnly>(
                name: "AbcdOn",
                table: "Accounts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Gap",
                table: "Accounts",
                type: "INTEGER",
                precision: 18,
                scale: 2,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ManagerKeyStatus",
                table: "Accounts",
                type: "TEXT",
                unicode: false,
                maxLength: 30,
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<long>(
                name: "Potential",
                table: "Accounts",
                type: "INTEGER",
                precision: 18,
                scale: 2,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PotentialAsOfOn",
                table: "Accounts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SharePercent",
                table: "Accounts",
                type: "INTEGER",
                precision: 18,
                scale: 2,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ActionProgress",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: false),
                    ActionKey = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Spent = table.Column<long>(type: "INTEGER", precision: 18, scale: 2, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    TaskId = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActionProgress", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ActionProgress_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ActionProgress_WorkTasks_TaskId",
                        column: x => x.TaskId,
                        principalTable: "WorkTasks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AttractivenessCriteria",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    NameRu = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    NameEn = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Weight = table.Column<int>(type: "INTEGER", nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AttractivenessCriteria", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CategoryAssessments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: false),
                    AsOfOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RulesNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Volume = table.Column<long>(type: "INTEGER", precision: 18, scale: 2, nullable: false),
                    Potential = table.Column<long>(type: "INTEGER", precision: 18, scale: 2, nullable: true),
                    Gap = table.Column<long>(type: "INTEGER", precision: 18, scale: 2, nullable: true),
                    VolumeThreshold = table.Column<long>(type: "INTEGER", precision: 18, scale: 2, nullable: false),
                    TakesMuch = table.Column<bool>(type: "INTEGER", nullable: false),
                    CanMore = table.Column<bool>(type: "INTEGER", nullable: true),
                    Category = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Previous = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Abc = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Cause = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    State = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    DecidedById = table.Column<int>(type: "INTEGER", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DecisionNote = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CategoryAssessments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CategoryAssessments_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CategoryAssessments_PortalUsers_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CategoryAssessments_PortalUsers_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CategoryRules",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    VolumeMode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    VolumeAmount = table.Column<long>(type: "INTEGER", precision: 18, scale: 2, nullable: false),
                    VolumePercent = table.Column<int>(type: "INTEGER", nullable: false),
                    ShareBelowPercent = table.Column<int>(type: "INTEGER", nullable: false),
                    GapAmount = table.Column<long>(type: "INTEGER", precision: 18, scale: 2, nullable: false),
                    HysteresisPercent = table.Column<int>(type: "INTEGER", nullable: false),
                    ClassAPercent = table.Column<int>(type: "INTEGER", nullable: false),
                    ClassBPercent = table.Column<int>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CategoryRules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CategoryRules_PortalUsers_ById",
                        column: x => x.ById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "KeyCandidacies",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: false),
                    Level = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    ManagerId = table.Column<int>(type: "INTEGER", nullable: true),
                    Stage = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    OpenedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OpenedById = table.Column<int>(type: "INTEGER", nullable: true),
                    DataCollectedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ScoredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PotentialScore = table.Column<long>(type: "INTEGER", precision: 18, scale: 2, nullable: true),
                    Attractiveness = table.Column<long>(type: "INTEGER", precision: 18, scale: 2, nullable: true),
                    Influence = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    InfluenceAnswered = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeyCandidacies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_KeyCandidacies_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_KeyCandidacies_PortalUsers_ManagerId",
                        column: x => x.ManagerId,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_KeyCandidacies_PortalUsers_OpenedById",
                        column: x => x.OpenedById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "KeyCosts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Annual = table.Column<long>(type: "INTEGER", precision: 18, scale: 2, nullable: true),
                    Bearer = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    KpiNote = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ById = table.Column<int>(type: "INTEGER", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Agreed = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    AgreedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeyCosts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_KeyCosts_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_KeyCosts_PortalUsers_ById",
                        column: x => x.ById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "KeyCriteria",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    CompanyRu = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    CompanyEn = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ManagerRu = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ManagerEn = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    CompanyWeight = table.Column<int>(type: "INTEGER", nullable: false),
                    ManagerWeight = table.Column<int>(type: "INTEGER", nullable: false),
                    Threshold = table.Column<long>(type: "INTEGER", precision: 18, scale: 2, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeyCriteria", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "KeyPrivileges",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    TextRu = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    TextEn = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeyPrivileges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OperationalPlans",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: false),
                    Period = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Conclusion = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    CreatedById = table.Column<int>(type: "INTEGER", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OperationalPlans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OperationalPlans_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OperationalPlans_PortalUsers_CreatedById",
                        column: x => x.CreatedById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PerspectivePlans",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    FirstYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Years = table.Column<int>(type: "INTEGER", nullable: false),
                    SalesNow = table.Column<long>(type: "INTEGER", precision: 18, scale: 2, nullable: false),
                    PotentialNow = table.Column<long>(type: "INTEGER", precision: 18, scale: 2, nullable: true),
                    Snapshot = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: true),
                    Today = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Vision = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Budget = table.Column<long>(type: "INTEGER", precision: 18, scale: 2, nullable: false),
                    NextReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AuthorId = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DecidedById = table.Column<int>(type: "INTEGER", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReturnReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PerspectivePlans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PerspectivePlans_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PerspectivePlans_PortalUsers_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PerspectivePlans_PortalUsers_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanTemplates",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PublishedById = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanTemplates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanTemplates_PortalUsers_PublishedById",
                        column: x => x.PublishedById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PotentialTargets",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: false),
                    ProductGroupId = table.Column<int>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", precision: 18, scale: 2, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    PotentialThen = table.Column<long>(type: "INTEGER", precision: 18, scale: 2, nullable: false),
                    SalesThen = table.Column<long>(type: "INTEGER", precision: 18, scale: 2, nullable: false),
                    CreatedById = table.Column<int>(type: "INTEGER", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CloseNote = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PotentialTargets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PotentialTargets_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PotentialTargets_PortalUsers_CreatedById",
                        column: x => x.CreatedById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PotentialTargets_PortalUsers_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PotentialTargets_ProductGroups_ProductGroupId",
                        column: x => x.ProductGroupId,
                        principalTable: "ProductGroups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProfileQuestions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Key = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    TextRu = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    TextEn = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    HelpRu = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    HelpEn = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Meaning = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    IsInShortForm = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProfileQuestions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RouteOwners",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Route = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    UserId = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RouteOwners", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RouteOwners_PortalUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoutePeriods",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: false),
                    Route = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    PartnerId = table.Column<int>(type: "INTEGER", nullable: true),
                    FormerOwnerId = table.Column<int>(type: "INTEGER", nullable: true),
                    FromOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ToOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    ById = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoutePeriods", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoutePeriods_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoutePeriods_Accounts_PartnerId",
                        column: x => x.PartnerId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoutePeriods_PortalUsers_ById",
                        column: x => x.ById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoutePeriods_PortalUsers_FormerOwnerId",
                        column: x => x.FormerOwnerId,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StrategyChoices",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: false),
                    Category = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Proposed = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Chosen = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ById = table.Column<int>(type: "INTEGER", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StrategyChoices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StrategyChoices_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StrategyChoices_PortalUsers_ById",
                        column: x => x.ById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TalkScripts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    NameRu = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    NameEn = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    TextRu = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    TextEn = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Source = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TalkScripts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CandidacyCriteria",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CandidacyId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    IsMet = table.Column<bool>(type: "INTEGER", nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CandidacyCriteria", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CandidacyCriteria_KeyCandidacies_CandidacyId",
                        column: x => x.CandidacyId,
                        principalTable: "KeyCandidacies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CandidacyScores",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CandidacyId = table.Column<int>(type: "INTEGER", nullable: false),
                    CriterionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Score = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CandidacyScores", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CandidacyScores_AttractivenessCriteria_CriterionId",
                        column: x => x.CriterionId,
                        principalTable: "AttractivenessCriteria",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CandidacyScores_KeyCandidacies_CandidacyId",
                        column: x => x.CandidacyId,
                        principalTable: "KeyCandidacies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "KeyDecisions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: false),
                    CandidacyId = table.Column<int>(type: "INTEGER", nullable: true),
                    Level = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    ManagerId = table.Column<int>(type: "INTEGER", nullable: true),
                    Result = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Criteria = table.Column<string>(type: "TEXT", unicode: false, maxLength: 200, nullable: true),
                    Influence = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    PotentialScore = table.Column<long>(type: "INTEGER", precision: 18, scale: 2, nullable: true),
                    Attractiveness = table.Column<long>(type: "INTEGER", precision: 18, scale: 2, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    DecidedById = table.Column<int>(type: "INTEGER", nullable: true),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    NextReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsCurrent = table.Column<bool>(type: "INTEGER", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeyDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_KeyDecisions_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_KeyDecisions_KeyCandidacies_CandidacyId",
                        column: x => x.CandidacyId,
                        principalTable: "KeyCandidacies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_KeyDecisions_PortalUsers_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_KeyDecisions_PortalUsers_ManagerId",
                        column: x => x.ManagerId,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OperationalLines",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    ProductGroupId = table.Column<int>(type: "INTEGER", nullable: true),
                    TouchType = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: true),
                    Planned = table.Column<long>(type: "INTEGER", precision: 18, scale: 2, nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ActionKey = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    TaskId = table.Column<int>(type: "INTEGER", nullable: true),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OperationalLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OperationalLines_OperationalPlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "OperationalPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_OperationalLines_PortalUsers_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OperationalLines_ProductGroups_ProductGroupId",
                        column: x => x.ProductGroupId,
                        principalTable: "ProductGroups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OperationalLines_WorkTasks_TaskId",
                        column: x => x.TaskId,
                        principalTable: "WorkTasks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanActions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Cost = table.Column<long>(type: "INTEGER", precision: 18, scale: 2, nullable: false),
                    Effect = table.Column<long>(type: "INTEGER", precision: 18, scale: 2, nullable: true),
                    EffectText = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanActions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanActions_PerspectivePlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "PerspectivePlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PlanActions_PortalUsers_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanMilestones",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Sales = table.Column<long>(type: "INTEGER", precision: 18, scale: 2, nullable: false),
                    SharePercent = table.Column<int>(type: "INTEGER", nullable: true),
                    Groups = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    People = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanMilestones", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanMilestones_PerspectivePlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "PerspectivePlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanObstacles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanObstacles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanObstacles_PerspectivePlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "PerspectivePlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanResources",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", precision: 18, scale: 2, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanResources", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanResources_PerspectivePlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "PerspectivePlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanReviews",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: false),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    NextOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanReviews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanReviews_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanReviews_PerspectivePlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "PerspectivePlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanReviews_PortalUsers_ById",
                        column: x => x.ById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanRisks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Likelihood = table.Column<int>(type: "INTEGER", nullable: false),
                    Impact = table.Column<int>(type: "INTEGER", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanRisks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanRisks_PerspectivePlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "PerspectivePlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AccountPlans",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    TemplateId = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    StartedById = table.Column<int>(type: "INTEGER", nullable: true),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    StopReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountPlans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AccountPlans_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AccountPlans_PlanTemplates_TemplateId",
                        column: x => x.TemplateId,
                        principalTable: "PlanTemplates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AccountPlans_PortalUsers_StartedById",
                        column: x => x.StartedById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanTemplateSteps",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TemplateId = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    TitleRu = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    TitleEn = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    HelpRu = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    HelpEn = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Evidence = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Target = table.Column<int>(type: "INTEGER", nullable: false),
                    DueDays = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanTemplateSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanTemplateSteps_PlanTemplates_TemplateId",
                        column: x => x.TemplateId,
                        principalTable: "PlanTemplates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PotentialRecords",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: false),
                    ProductGroupId = table.Column<int>(type: "INTEGER", nullable: true),
                    GroupKey = table.Column<int>(type: "INTEGER", nullable: false),
                    Annual = table.Column<long>(type: "INTEGER", precision: 18, scale: 2, nullable: false),
                    Currency = table.Column<string>(type: "TEXT", unicode: false, maxLength: 3, nullable: false),
                    Told = table.Column<long>(type: "INTEGER", precision: 18, scale: 2, nullable: true),
                    Rate = table.Column<long>(type: "INTEGER", precision: 18, scale: 6, nullable: true),
                    Source = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Confidence = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    ScriptId = table.Column<int>(type: "INTEGER", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    AsOfOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsCurrent = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PotentialRecords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PotentialRecords_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PotentialRecords_PortalUsers_ById",
                        column: x => x.ById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PotentialRecords_ProductGroups_ProductGroupId",
                        column: x => x.ProductGroupId,
                        principalTable: "ProductGroups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PotentialRecords_TalkScripts_ScriptId",
                        column: x => x.ScriptId,
                        principalTable: "TalkScripts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProfileSessions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: false),
                    Form = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    ScriptId = table.Column<int>(type: "INTEGER", nullable: true),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: true),
                    StartedById = table.Column<int>(type: "INTEGER", nullable: true),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProfileSessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProfileSessions_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProfileSessions_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProfileSessions_PortalUsers_StartedById",
                        column: x => x.StartedById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProfileSessions_TalkScripts_ScriptId",
                        column: x => x.ScriptId,
                        principalTable: "TalkScripts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "KeyOverrides",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: false),
                    DecisionId = table.Column<int>(type: "INTEGER", nullable: false),
                    ManagerId = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    UntilOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeyOverrides", x => x.Id);
                    table.ForeignKey(
                        name: "FK_KeyOverrides_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_KeyOverrides_KeyDecisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "KeyDecisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_KeyOverrides_PortalUsers_ById",
                        column: x => x.ById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_KeyOverrides_PortalUsers_ManagerId",
                        column: x => x.ManagerId,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AccountPlanSteps",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    TemplateStepId = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DoneValue = table.Column<int>(type: "INTEGER", nullable: true),
                    CurrentValue = table.Column<int>(type: "INTEGER", nullable: true),
                    CheckedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WaiverAsk = table.Column<string>(type: "TEXT", nullable: true),
                    WaiverAskedById = table.Column<int>(type: "INTEGER", nullable: true),
                    WaiverAskedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WaiverDeclined = table.Column<string>(type: "TEXT", nullable: true),
                    WaivedById = table.Column<int>(type: "INTEGER", nullable: true),
                    WaiverReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountPlanSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AccountPlanSteps_AccountPlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "AccountPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AccountPlanSteps_PlanTemplateSteps_TemplateStepId",
                        column: x => x.TemplateStepId,
                        principalTable: "PlanTemplateSteps",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AccountPlanSteps_PortalUsers_WaivedById",
                        column: x => x.WaivedById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AccountPlanSteps_PortalUsers_WaiverAskedById",
                        column: x => x.WaiverAskedById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PotentialCompetitors",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PotentialId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", precision: 18, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PotentialCompetitors", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PotentialCompetitors_PotentialRecords_PotentialId",
                        column: x => x.PotentialId,
                        principalTable: "PotentialRecords",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ProfileAnswers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: false),
                    SessionId = table.Column<int>(type: "INTEGER", nullable: false),
                    QuestionKey = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    AsOfOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsCurrent = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProfileAnswers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProfileAnswers_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProfileAnswers_PortalUsers_ById",
                        column: x => x.ById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProfileAnswers_ProfileSessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "ProfileSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "CategoryRules",
                columns: new[] { "Id", "At", "ById", "ClassAPercent", "ClassBPercent", "GapAmount", "HysteresisPercent", "Note", "Number", "ShareBelowPercent", "VolumeAmount", "VolumeMode", "VolumePercent" },
                values: new object[] { 1, new DateTime(1970, 1, 1, 0, 0, 0, 0, DateTimeKind.Utc), null, 80, 95, 30000000L, 5, null, 1, 70, 0L, "Pareto", 80 });

            migrationBuilder.InsertData(
                table: "RouteOwners",
                columns: new[] { "Id", "Route", "UserId", "Version" },
                values: new object[,]
                {
                    { 1, "SharedManager", null, 0 },
                    { 2, "Website", null, 0 },
                    { 3, "PartnerZone", null, 0 },
                    { 4, "Training", null, 0 }
                });

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_ByGap",
                table: "Accounts",
                columns: new[] { "IsArchived", "Gap", "Id", "OwnerId", "Abc", "Abcd" });

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_ByPotential",
                table: "Accounts",
                columns: new[] { "IsArchived", "Potential", "Id", "OwnerId" });

            migrationBuilder.CreateIndex(
                name: "IX_AccountPlans_OfAccount",
                table: "AccountPlans",
                columns: new[] { "AccountId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AccountPlans_OfStatus",
                table: "AccountPlans",
                columns: new[] { "Status", "AccountId" });

            migrationBuilder.CreateIndex(
                name: "IX_AccountPlans_StartedById",
                table: "AccountPlans",
                column: "StartedById");

            migrationBuilder.CreateIndex(
                name: "IX_AccountPlans_TemplateId",
                table: "AccountPlans",
                column: "TemplateId");

            migrationBuilder.CreateIndex(
                name: "UX_AccountPlans_Active",
                table: "AccountPlans",
                columns: new[] { "AccountId", "Kind" },
                unique: true,
                filter: "[Status] = 'Active'");

            migrationBuilder.CreateIndex(
                name: "IX_AccountPlanSteps_Due",
                table: "AccountPlanSteps",
                columns: new[] { "Status", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_AccountPlanSteps_TemplateStepId",
                table: "AccountPlanSteps",
                column: "TemplateStepId");

            migrationBuilder.CreateIndex(
                name: "IX_AccountPlanSteps_WaivedById",
                table: "AccountPlanSteps",
                column: "WaivedById");

            migrationBuilder.CreateIndex(
                name: "IX_AccountPlanSteps_WaiverAskedById",
                table: "AccountPlanSteps",
                column: "WaiverAskedById");

            migrationBuilder.CreateIndex(
                name: "UX_AccountPlanSteps_Step",
                table: "AccountPlanSteps",
                columns: new[] { "PlanId", "TemplateStepId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ActionProgress_TaskId",
                table: "ActionProgress",
                column: "TaskId");

            migrationBuilder.CreateIndex(
                name: "UX_ActionProgress_Key",
                table: "ActionProgress",
                columns: new[] { "AccountId", "ActionKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "UX_CandidacyCriteria_Kind",
                table: "CandidacyCriteria",
                columns: new[] { "CandidacyId", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CandidacyScores_CriterionId",
                table: "CandidacyScores",
                column: "CriterionId");

            migrationBuilder.CreateIndex(
                name: "UX_CandidacyScores_Criterion",
                table: "CandidacyScores",
                columns: new[] { "CandidacyId", "CriterionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CategoryAssessments_DecidedById",
                table: "CategoryAssessments",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_CategoryAssessments_Moves",
                table: "CategoryAssessments",
                columns: new[] { "AsOfOn", "OwnerId" });

            migrationBuilder.CreateIndex(
                name: "IX_CategoryAssessments_OfAccount",
                table: "CategoryAssessments",
                columns: new[] { "AccountId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CategoryAssessments_OwnerId",
                table: "CategoryAssessments",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "UX_CategoryAssessments_Proposed",
                table: "CategoryAssessments",
                column: "AccountId",
                unique: true,
                filter: "[State] = 'Proposed'");

            migrationBuilder.CreateIndex(
                name: "IX_CategoryRules_ById",
                table: "CategoryRules",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "UX_CategoryRules_Number",
                table: "CategoryRules",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_KeyCandidacies_Board",
                table: "KeyCandidacies",
                columns: new[] { "Stage", "Level", "OpenedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_KeyCandidacies_ManagerId",
                table: "KeyCandidacies",
                column: "ManagerId");

            migrationBuilder.CreateIndex(
                name: "IX_KeyCandidacies_OpenedById",
                table: "KeyCandidacies",
                column: "OpenedById");

            migrationBuilder.CreateIndex(
                name: "UX_KeyCandidacies_Open",
                table: "KeyCandidacies",
                columns: new[] { "AccountId", "Level" },
                unique: true,
                filter: "[Stage] <> 'Decided'");

            migrationBuilder.CreateIndex(
                name: "IX_KeyCosts_ById",
                table: "KeyCosts",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_KeyCosts_OfAccount",
                table: "KeyCosts",
                columns: new[] { "AccountId", "EndedOn" });

            migrationBuilder.CreateIndex(
                name: "UX_KeyCriteria_Kind",
                table: "KeyCriteria",
                column: "Kind",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_KeyDecisions_CandidacyId",
                table: "KeyDecisions",
                column: "CandidacyId");

            migrationBuilder.CreateIndex(
                name: "IX_KeyDecisions_DecidedById",
                table: "KeyDecisions",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_KeyDecisions_OfAccount",
                table: "KeyDecisions",
                columns: new[] { "AccountId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_KeyDecisions_OfManager",
                table: "KeyDecisions",
                columns: new[] { "ManagerId", "IsCurrent", "Result" });

            migrationBuilder.CreateIndex(
                name: "IX_KeyDecisions_Review",
                table: "KeyDecisions",
                columns: new[] { "IsCurrent", "NextReviewOn" });

            migrationBuilder.CreateIndex(
                name: "UX_KeyDecisions_Current",
                table: "KeyDecisions",
                columns: new[] { "AccountId", "Level" },
                unique: true,
                filter: "[IsCurrent] = 1");

            migrationBuilder.CreateIndex(
                name: "IX_KeyOverrides_AccountId",
                table: "KeyOverrides",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_KeyOverrides_ById",
                table: "KeyOverrides",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_KeyOverrides_DecisionId",
                table: "KeyOverrides",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_KeyOverrides_OfManager",
                table: "KeyOverrides",
                columns: new[] { "ManagerId", "UntilOn" });

            migrationBuilder.CreateIndex(
                name: "IX_OperationalLines_OfPlan",
                table: "OperationalLines",
                columns: new[] { "PlanId", "Order" });

            migrationBuilder.CreateIndex(
                name: "IX_OperationalLines_OwnerId",
                table: "OperationalLines",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_OperationalLines_ProductGroupId",
                table: "OperationalLines",
                column: "ProductGroupId");

            migrationBuilder.CreateIndex(
                name: "IX_OperationalLines_TaskId",
                table: "OperationalLines",
                column: "TaskId");

            migrationBuilder.CreateIndex(
                name: "IX_OperationalPlans_ByPeriod",
                table: "OperationalPlans",
                columns: new[] { "StartsOn", "Period", "AccountId" });

            migrationBuilder.CreateIndex(
                name: "IX_OperationalPlans_CreatedById",
                table: "OperationalPlans",
                column: "CreatedById");

            migrationBuilder.CreateIndex(
                name: "UX_OperationalPlans_Period",
                table: "OperationalPlans",
                columns: new[] { "AccountId", "StartsOn", "Period" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PerspectivePlans_AuthorId",
                table: "PerspectivePlans",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_PerspectivePlans_DecidedById",
                table: "PerspectivePlans",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_PerspectivePlans_OfStatus",
                table: "PerspectivePlans",
                columns: new[] { "Status", "AccountId" });

            migrationBuilder.CreateIndex(
                name: "IX_PerspectivePlans_Review",
                table: "PerspectivePlans",
                column: "NextReviewOn");

            migrationBuilder.CreateIndex(
                name: "UX_PerspectivePlans_Approved",
                table: "PerspectivePlans",
                column: "AccountId",
                unique: true,
                filter: "[Status] = 'Approved'");

            migrationBuilder.CreateIndex(
                name: "UX_PerspectivePlans_Number",
                table: "PerspectivePlans",
                columns: new[] { "AccountId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "UX_PerspectivePlans_Open",
                table: "PerspectivePlans",
                column: "AccountId",
                unique: true,
                filter: "[Status] IN ('Draft', 'Submitted', 'Returned')");

            migrationBuilder.CreateIndex(
                name: "IX_PlanActions_OfOwner",
                table: "PlanActions",
                columns: new[] { "OwnerId", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "UX_PlanActions_Key",
                table: "PlanActions",
                columns: new[] { "PlanId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "UX_PlanMilestones_Year",
                table: "PlanMilestones",
                columns: new[] { "PlanId", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlanObstacles_PlanId",
                table: "PlanObstacles",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanResources_PlanId",
                table: "PlanResources",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanReviews_ById",
                table: "PlanReviews",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_PlanReviews_OfAccount",
                table: "PlanReviews",
                columns: new[] { "AccountId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanReviews_PlanId",
                table: "PlanReviews",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanRisks_PlanId",
                table: "PlanRisks",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanTemplates_PublishedById",
                table: "PlanTemplates",
                column: "PublishedById");

            migrationBuilder.CreateIndex(
                name: "UX_PlanTemplates_Number",
                table: "PlanTemplates",
                columns: new[] { "Kind", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "UX_PlanTemplateSteps_Key",
                table: "PlanTemplateSteps",
                columns: new[] { "TemplateId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PotentialCompetitors_PotentialId",
                table: "PotentialCompetitors",
                column: "PotentialId");

            migrationBuilder.CreateIndex(
                name: "IX_PotentialRecords_ById",
                table: "PotentialRecords",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_PotentialRecords_CurrentFigures",
                table: "PotentialRecords",
                columns: new[] { "AccountId", "GroupKey", "Annual", "AsOfOn" },
                filter: "[IsCurrent] = 1");

            migrationBuilder.CreateIndex(
                name: "IX_PotentialRecords_History",
                table: "PotentialRecords",
                columns: new[] { "AccountId", "GroupKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PotentialRecords_ProductGroupId",
                table: "PotentialRecords",
                column: "ProductGroupId");

            migrationBuilder.CreateIndex(
                name: "IX_PotentialRecords_ScriptId",
                table: "PotentialRecords",
                column: "ScriptId");

            migrationBuilder.CreateIndex(
                name: "UX_PotentialRecords_Current",
                table: "PotentialRecords",
                columns: new[] { "AccountId", "GroupKey" },
                unique: true,
                filter: "[IsCurrent] = 1");

            migrationBuilder.CreateIndex(
                name: "IX_PotentialTargets_CreatedById",
                table: "PotentialTargets",
                column: "CreatedById");

            migrationBuilder.CreateIndex(
                name: "IX_PotentialTargets_OfAccount",
                table: "PotentialTargets",
                columns: new[] { "AccountId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_PotentialTargets_OfOwner",
                table: "PotentialTargets",
                columns: new[] { "OwnerId", "Status", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_PotentialTargets_ProductGroupId",
                table: "PotentialTargets",
                column: "ProductGroupId");

            migrationBuilder.CreateIndex(
                name: "UX_PotentialTargets_Open",
                table: "PotentialTargets",
                columns: new[] { "AccountId", "ProductGroupId" },
                unique: true,
                filter: "[Status] = 'Open'");

            migrationBuilder.CreateIndex(
                name: "IX_ProfileAnswers_ById",
                table: "ProfileAnswers",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_ProfileAnswers_History",
                table: "ProfileAnswers",
                columns: new[] { "AccountId", "QuestionKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ProfileAnswers_SessionId",
                table: "ProfileAnswers",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "UX_ProfileAnswers_Current",
                table: "ProfileAnswers",
                columns: new[] { "AccountId", "QuestionKey" },
                unique: true,
                filter: "[IsCurrent] = 1");

            migrationBuilder.CreateIndex(
                name: "UX_ProfileQuestions_Key",
                table: "ProfileQuestions",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProfileSessions_OfAccount",
                table: "ProfileSessions",
                columns: new[] { "AccountId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ProfileSessions_PersonId",
                table: "ProfileSessions",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ProfileSessions_ScriptId",
                table: "ProfileSessions",
                column: "ScriptId");

            migrationBuilder.CreateIndex(
                name: "IX_ProfileSessions_StartedById",
                table: "ProfileSessions",
                column: "StartedById");

            migrationBuilder.CreateIndex(
                name: "UX_ProfileSessions_Open",
                table: "ProfileSessions",
                column: "AccountId",
                unique: true,
                filter: "[Status] = 'Open'");

            migrationBuilder.CreateIndex(
                name: "IX_RouteOwners_UserId",
                table: "RouteOwners",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "UX_RouteOwners_Route",
                table: "RouteOwners",
                column: "Route",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RoutePeriods_ById",
                table: "RoutePeriods",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_RoutePeriods_FormerOwnerId",
                table: "RoutePeriods",
                column: "FormerOwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_RoutePeriods_OfAccount",
                table: "RoutePeriods",
                columns: new[] { "AccountId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_RoutePeriods_PartnerId",
                table: "RoutePeriods",
                column: "PartnerId");

            migrationBuilder.CreateIndex(
                name: "UX_RoutePeriods_Current",
                table: "RoutePeriods",
                column: "AccountId",
                unique: true,
                filter: "[ToOn] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_StrategyChoices_ById",
                table: "StrategyChoices",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_StrategyChoices_OfAccount",
                table: "StrategyChoices",
                columns: new[] { "AccountId", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccountPlanSteps");

            migrationBuilder.DropTable(
                name: "ActionProgress");

            migrationBuilder.DropTable(
                name: "CandidacyCriteria");

            migrationBuilder.DropTable(
                name: "CandidacyScores");

            migrationBuilder.DropTable(
                name: "CategoryAssessments");

            migrationBuilder.DropTable(
                name: "CategoryRules");

            migrationBuilder.DropTable(
                name: "KeyCosts");

            migrationBuilder.DropTable(
                name: "KeyCriteria");

            migrationBuilder.DropTable(
                name: "KeyOverrides");

            migrationBuilder.DropTable(
                name: "KeyPrivileges");

            migrationBuilder.DropTable(
                name: "OperationalLines");

            migrationBuilder.DropTable(
                name: "PlanActions");

            migrationBuilder.DropTable(
                name: "PlanMilestones");

            migrationBuilder.DropTable(
                name: "PlanObstacles");

            migrationBuilder.DropTable(
                name: "PlanResources");

            migrationBuilder.DropTable(
                name: "PlanReviews");

            migrationBuilder.DropTable(
                name: "PlanRisks");

            migrationBuilder.DropTable(
                name: "PotentialCompetitors");

            migrationBuilder.DropTable(
                name: "PotentialTargets");

            migrationBuilder.DropTable(
                name: "ProfileAnswers");

            migrationBuilder.DropTable(
                name: "ProfileQuestions");

            migrationBuilder.DropTable(
                name: "RouteOwners");

            migrationBuilder.DropTable(
                name: "RoutePeriods");

            migrationBuilder.DropTable(
                name: "StrategyChoices");

            migrationBuilder.DropTable(
                name: "AccountPlans");

            migrationBuilder.DropTable(
                name: "PlanTemplateSteps");

            migrationBuilder.DropTable(
                name: "AttractivenessCriteria");

            migrationBuilder.DropTable(
                name: "KeyDecisions");

            migrationBuilder.DropTable(
                name: "OperationalPlans");

            migrationBuilder.DropTable(
                name: "PerspectivePlans");

            migrationBuilder.DropTable(
                name: "PotentialRecords");

            migrationBuilder.DropTable(
                name: "ProfileSessions");

            migrationBuilder.DropTable(
                name: "PlanTemplates");

            migrationBuilder.DropTable(
                name: "KeyCandidacies");

            migrationBuilder.DropTable(
                name: "TalkScripts");

            migrationBuilder.DropIndex(
                name: "IX_Accounts_ByGap",
                table: "Accounts");

            migrationBuilder.DropIndex(
                name: "IX_Accounts_ByPotential",
                table: "Accounts");

            migrationBuilder.DropColumn(
                name: "Abc",
                table: "Accounts");

            migrationBuilder.DropColumn(
                name: "AbcdOn",
                table: "Accounts");

            migrationBuilder.DropColumn(
                name: "Gap",
                table: "Accounts");

            migrationBuilder.DropColumn(
                name: "ManagerKeyStatus",
                table: "Accounts");

            migrationBuilder.DropColumn(
                name: "Potential",
                table: "Accounts");

            migrationBuilder.DropColumn(
                name: "PotentialAsOfOn",
                table: "Accounts");

            migrationBuilder.DropColumn(
                name: "SharePercent",
                table: "Accounts");
        }
    }
}
