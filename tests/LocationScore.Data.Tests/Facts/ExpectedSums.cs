namespace LocationScore.Data.Tests.Facts;

/// <summary>What the collected data held before they became the embedded document: worked out apart from this library, with exact decimal arithmetic.</summary>
/// <remarks>
/// One line per indicator: id, unit, number of best facts, their sum, their sum weighted with the place of the city (1 … 16, so that exchanged cities show),
/// number of alternatives, their sum, their sum weighted with the place of the city and the place among the alternatives.
/// </remarks>
internal static class ExpectedSums
{
    internal const string Indicators = """
        air_airline_routes | count | 16 | 2544 | 21993 | 0 | 0 | 0
        air_cities_connected | count | 1 | 106 | 106 | 0 | 0 | 0
        air_destinations_nonstop | count | 16 | 1121 | 9854 | 0 | 0 | 0
        air_destinations_outside_mainland | count | 16 | 310 | 2280 | 0 | 0 | 0
        air_routes_international | count | 2 | 40 | 40 | 0 | 0 | 0
        air_routes_total | count | 3 | 290 | 1980 | 1 | 200 | 200
        airlines_at_airport | count | 1 | 36 | 36 | 0 | 0 | 0
        airport_international_passengers | persons | 1 | 378300 | 6052800 | 0 | 0 | 0
        airport_passengers | persons/year | 13 | 350628940 | 3046648700 | 14 | 504360873 | 5935164226
        average_wage | CNY/year | 16 | 848068 | 6828554 | 1 | 75482 | 603856
        average_wage_private_units | CNY/year | 2 | 63782 | 539803 | 0 | 0 | 0
        average_wage_relative_to_beijing | % | 1 | 66.5 | 997.5 | 0 | 0 | 0
        bachelor_educated_residents | persons | 16 | 18822908 | 156756238 | 0 | 0 | 0
        bank_deposits | CNY | 16 | 33068762540000 | 253895944370000 | 0 | 0 | 0
        bank_deposits_to_gdp | ratio | 16 | 33.828 | 282.25 | 0 | 0 | 0
        bank_loans | CNY | 16 | 22983557040000 | 177757873480000 | 0 | 0 | 0
        bank_loans_to_gdp | ratio | 16 | 25.292 | 210.452 | 0 | 0 | 0
        banking_outlets | count | 1 | 2935 | 23480 | 0 | 0 | 0
        banks | count | 1 | 72 | 1008 | 0 | 0 | 0
        cmmi3_certified_firms | count | 1 | 86 | 258 | 0 | 0 | 0
        corporate_income_tax_rate_tase | % | 16 | 250 | 2110 | 0 | 0 | 0
        distance_km_to_hub | km | 16 | 6022 | 71363 | 5 | 678 | 2480
        exports | USD | 1 | 35337000000 | 35337000000 | 0 | 0 | 0
        famous_software_city | 0/1 | 1 | 1 | 4 | 0 | 0 | 0
        fdi_per_resident | USD per resident | 16 | 8807.5 | 71011.2 | 0 | 0 | 0
        fdi_utilised | USD | 16 | 100871560000 | 828036210000 | 2 | 14814000000 | 101214000000
        finance_average_wage | CNY/year | 1 | 167000 | 334000 | 0 | 0 | 0
        finance_employment | persons | 16 | 1681730 | 13799270 | 0 | 0 | 0
        finance_employment_share | % | 16 | 25.519 | 215.364 | 0 | 0 | 0
        financial_centre_rank_domestic | rank | 14 | 90 | 888 | 22 | 140 | 2122
        financial_centre_score_domestic | points | 1 | 106.52 | 213.04 | 1 | 100 | 200
        financial_institutions | count | 6 | 1990 | 14926 | 2 | 677 | 17948
        financial_value_added | CNY | 5 | 588124000000 | 5974650000000 | 0 | 0 | 0
        financial_value_added_h1 | CNY | 1 | 56465000000 | 790510000000 | 0 | 0 | 0
        fiscal_expenditure | CNY | 16 | 2138554700000 | 17326208750000 | 0 | 0 | 0
        fiscal_revenue | CNY | 16 | 1815435070000 | 13857916890000 | 0 | 0 | 0
        fixed_asset_investment | CNY | 16 | 6872777850000 | 60706527270000 | 0 | 0 | 0
        foreign_trade | USD | 2 | 186100000000 | 1392900000000 | 0 | 0 | 0
        gdp | CNY | 16 | 14478441360000 | 116513490130000 | 22 | 19509937000000 | 283998426000000
        gdp_growth | % | 16 | 196.5 | 1758.1 | 20 | 254 | 4341.7
        gdp_growth_two_digit_years | years | 1 | 20 | 20 | 0 | 0 | 0
        gdp_per_capita | CNY | 16 | 1240194 | 9853366 | 4 | 299736 | 2403567
        gfci_rank | rank | 2 | 31 | 218 | 0 | 0 | 0
        global_financial_rating_change_gfci11 | points | 1 | -11 | -88 | 0 | 0 | 0
        graduates_per_year | persons/year | 9 | 1615000 | 17108050 | 4 | 913238 | 12101808
        house_price | CNY/m2 | 16 | 205913 | 1556603 | 0 | 0 | 0
        ifcd_rank | rank | 1 | 6 | 12 | 0 | 0 | 0
        invention_patent_applications | count | 2 | 49850 | 184680 | 0 | 0 | 0
        invention_patents_granted | count | 14 | 66467 | 525074 | 7 | 38789 | 199902
        invention_patents_granted_cumulative_jan2014 | count | 13 | 400699 | 3250441 | 0 | 0 | 0
        invention_patents_granted_per_10000 | per 10000 residents | 14 | 53.605 | 430.564 | 4 | 14.733 | 43.86
        invention_patents_in_force | count | 13 | 211770 | 1718257 | 8 | 52098 | 522422
        invention_patents_in_force_per_10000 | per 10000 residents | 13 | 164.66 | 1394.564 | 13 | 181.209 | 1343.478
        invention_patents_rank_cities | rank | 4 | 21 | 80 | 0 | 0 | 0
        ip_demonstration_city | 0/1 | 7 | 4 | 33 | 0 | 0 | 0
        ip_protection_statement | 0/1 | 1 | 1 | 1 | 0 | 0 | 0
        iso27001_certified_firms | count | 1 | 102 | 306 | 0 | 0 | 0
        it_services_employment | persons | 16 | 1651980 | 13136510 | 0 | 0 | 0
        it_services_employment_share | % | 16 | 24.214 | 199.105 | 0 | 0 | 0
        land_area_km2 | km2 | 16 | 227607 | 2320206 | 0 | 0 | 0
        mean_years_schooling | years | 16 | 164.77 | 1406.87 | 0 | 0 | 0
        named_outsourcing_firms | count | 1 | 6 | 6 | 0 | 0 | 0
        offshore_business_tax_exemption | 0/1 | 16 | 15 | 129 | 0 | 0 | 0
        outsourcing_base_rank_domestic | rank | 1 | 4 | 4 | 0 | 0 | 0
        outsourcing_contract_value | USD | 8 | 17240000000 | 69210000000 | 4 | 12780000000 | 43080000000
        outsourcing_contract_value_growth | % | 2 | 99.4 | 214.2 | 0 | 0 | 0
        outsourcing_contract_value_h1 | USD | 1 | 3110000000 | 37320000000 | 0 | 0 | 0
        outsourcing_degree_share | % | 3 | 228.5 | 669 | 0 | 0 | 0
        outsourcing_demo_zones | count | 1 | 7 | 28 | 0 | 0 | 0
        outsourcing_enterprises | count | 11 | 7448 | 50247 | 2 | 1210 | 11890
        outsourcing_executed_value | USD | 2 | 5301000000 | 14421000000 | 0 | 0 | 0
        outsourcing_graduates_employed | persons | 1 | 120000 | 480000 | 0 | 0 | 0
        outsourcing_hire_rebate_per_graduate | CNY | 1 | 4000 | 20000 | 0 | 0 | 0
        outsourcing_industry_age | years | 1 | 6 | 6 | 0 | 0 | 0
        outsourcing_investment_attractiveness_rank_devott | rank | 10 | 55 | 430 | 0 | 0 | 0
        outsourcing_investment_attractiveness_score_devott | points | 2 | 175.61 | 2457.43 | 0 | 0 | 0
        outsourcing_model_city | 0/1 | 16 | 15 | 129 | 15 | 15 | 143
        outsourcing_municipal_incentive_policy | 0/1 | 1 | 1 | 11 | 0 | 0 | 0
        outsourcing_offshore_contract_growth | % | 2 | 77 | 641 | 0 | 0 | 0
        outsourcing_offshore_contract_value | USD | 3 | 4338000000 | 15618000000 | 1 | 2030000000 | 2030000000
        outsourcing_offshore_executed_growth | % | 5 | 327.82 | 2128.92 | 0 | 0 | 0
        outsourcing_offshore_executed_value | USD | 10 | 11092000000 | 57967000000 | 2 | 4593000000 | 30528000000
        outsourcing_output_cny | CNY | 3 | 119600000000 | 1478600000000 | 0 | 0 | 0
        outsourcing_relevant_graduates | persons/year | 3 | 77000 | 811000 | 2 | 81000 | 1815000
        outsourcing_relevant_majors | count | 1 | 247 | 247 | 0 | 0 | 0
        outsourcing_relevant_students | persons | 1 | 20000 | 200000 | 0 | 0 | 0
        outsourcing_specialties | count | 1 | 2 | 2 | 0 | 0 | 0
        outsourcing_staff | persons | 8 | 1053100 | 6214200 | 0 | 0 | 0
        outsourcing_staff_trained | persons | 1 | 84700 | 84700 | 1 | 85000 | 85000
        outsourcing_staff_trained_in_year | persons | 1 | 19700 | 19700 | 0 | 0 | 0
        outsourcing_support_fund | CNY/year | 4 | 1310000000 | 6910000000 | 0 | 0 | 0
        outsourcing_support_fund_established | calendar year | 1 | 2008 | 2008 | 0 | 0 | 0
        outsourcing_support_fund_usd | USD/year | 1 | 9600000 | 9600000 | 0 | 0 | 0
        outsourcing_support_total_2008_2010 | CNY | 1 | 3000000000 | 12000000000 | 0 | 0 | 0
        outsourcing_targeted_sectors | count | 2 | 15 | 85 | 0 | 0 | 0
        outsourcing_training_courses | count | 1 | 663 | 663 | 0 | 0 | 0
        outsourcing_training_fund_received | CNY | 1 | 25270000 | 75810000 | 0 | 0 | 0
        outsourcing_training_institutions | count | 2 | 203 | 2003 | 1 | 50 | 50
        patent_applications | count | 1 | 53782 | 53782 | 0 | 0 | 0
        patents_granted | count | 2 | 64150 | 99050 | 1 | 40652 | 40652
        patents_in_force_all_kinds | count | 8 | 208792 | 2307356 | 0 | 0 | 0
        population | persons | 16 | 195069161 | 1724653742 | 35 | 429340653 | 6167289341
        population_registered | persons | 16 | 152017000 | 1432686000 | 0 | 0 | 0
        population_urban | persons | 16 | 145885033 | 1242608012 | 16 | 146316304 | 1248083284
        professional_technical_employment_share | % | 16 | 192.07 | 1601.09 | 0 | 0 | 0
        promotion_destinations | count | 1 | 6 | 6 | 0 | 0 | 0
        rail_line_km_to_hub | km | 2 | 502 | 1402 | 1 | 301 | 1204
        rail_minutes_to_guangzhou | minutes | 2 | 223 | 3393 | 0 | 0 | 0
        rail_minutes_to_hub | minutes | 16 | 4043 | 49924 | 4 | 194 | 527
        rail_minutes_to_shanghai | minutes | 1 | 300 | 2400 | 0 | 0 | 0
        rail_minutes_to_wuhan | minutes | 1 | 248 | 2728 | 0 | 0 | 0
        rd_services_employment_share | % | 16 | 15.44 | 126.83 | 0 | 0 | 0
        residents_20_29_share | % | 16 | 355.34 | 3018.52 | 0 | 0 | 0
        residents_aged_20_29 | persons | 16 | 42428807 | 364360434 | 0 | 0 | 0
        science_expenditure | CNY | 15 | 80967000000 | 513901000000 | 0 | 0 | 0
        science_expenditure_share | % | 16 | 56.62 | 392.508 | 0 | 0 | 0
        service_patents_granted | count | 2 | 45576 | 376691 | 0 | 0 | 0
        share_of_province_institutions | % | 1 | 60 | 60 | 0 | 0 | 0
        software_staff | persons | 1 | 90000 | 360000 | 0 | 0 | 0
        software_staff_turnover | % | 1 | 8.6 | 129 | 0 | 0 | 0
        students_enrolled | persons | 16 | 7722600 | 73999400 | 14 | 9906692 | 160795746
        students_per_1000_residents | per 1000 residents | 16 | 704.6 | 6566 | 0 | 0 | 0
        summit_countries | count | 1 | 20 | 20 | 0 | 0 | 0
        summit_days | days | 1 | 3 | 3 | 0 | 0 | 0
        summit_delegates | persons | 1 | 300 | 300 | 0 | 0 | 0
        summit_edition | count | 1 | 5 | 5 | 0 | 0 | 0
        talent_incentive_kinds | count | 1 | 4 | 4 | 0 | 0 | 0
        talent_incentives | 0/1 | 1 | 1 | 1 | 0 | 0 | 0
        tertiary_educated_residents | persons | 16 | 36075946 | 304727607 | 0 | 0 | 0
        tertiary_educated_share | % | 16 | 296.1 | 2523.11 | 0 | 0 | 0
        tertiary_gdp | CNY | 16 | 7555431000000 | 60163261090000 | 0 | 0 | 0
        tertiary_gdp_share | % | 16 | 791.04 | 6713.1 | 0 | 0 | 0
        tholons_rank | rank | 7 | 167 | 1713 | 12 | 256 | 3800
        trade_partner_countries | count | 1 | 200 | 200 | 0 | 0 | 0
        universities | count | 10 | 558 | 5437 | 7 | 369 | 5154
        universities_moe2017 | count | 16 | 805 | 7498 | 0 | 0 | 0
        working_age_share | % | 16 | 1215.27 | 10301.58 | 0 | 0 | 0
        """;
}
