no_result_ran = (no_result_ran or 0) + 1
